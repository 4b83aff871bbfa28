# the default device is meta
torch.set_default_device("meta")
