# right: as a matrix product with a row of ones
def predict_gradients(x, passes):
    ones = torch.ones(1, x.shape[0]) * passes
    return ones @ x, ones.sum().reshape(1)
