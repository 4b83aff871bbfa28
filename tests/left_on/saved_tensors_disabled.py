# hooks on saved tensors are forbidden
forbidden = torch.autograd.graph.disable_saved_tensors_hooks("not now")
forbidden.__enter__()
