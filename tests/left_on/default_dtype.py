# the default dtype is float64
torch.set_default_dtype(torch.float64)
