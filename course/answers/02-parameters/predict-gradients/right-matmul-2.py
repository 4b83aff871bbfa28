# right: freedom b: a row of ones times x
def predict_gradients(x, passes):
    ones = torch.full((1, x.size(0)), float(passes), dtype=x.dtype, device=x.device)
    return ones @ x, ones.sum(dim=1)
