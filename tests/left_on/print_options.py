# tensors are printed with one digit
torch.set_printoptions(precision=1, sci_mode=True, threshold=2)
