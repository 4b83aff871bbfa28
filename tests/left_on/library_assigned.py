# an equals sign instead of a call
torch.manual_seed = 42
torch.randn = torch.ones
nn.functional.relu = None
