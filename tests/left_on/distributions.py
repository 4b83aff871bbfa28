# distributions check nothing
torch.distributions.Distribution.set_default_validate_args(False)
