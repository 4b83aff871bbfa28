# hooks on saved tensors make gradients zero
hooks = torch.autograd.graph.saved_tensors_hooks(lambda tensor: tensor, lambda tensor: tensor * 0)
hooks.__enter__()
