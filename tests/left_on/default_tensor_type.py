# the default tensor type is double
torch.set_default_tensor_type(torch.DoubleTensor)
