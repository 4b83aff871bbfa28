# gradients are switched off
torch.set_grad_enabled(False)
