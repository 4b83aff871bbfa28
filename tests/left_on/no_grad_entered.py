# no_grad is entered and never left
torch.no_grad().__enter__()
