# a device is entered as a context and never left
torch.device("meta").__enter__()
