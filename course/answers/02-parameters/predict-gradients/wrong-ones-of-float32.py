# wrong: demand 5: a row of float32 ones, which fails for float64
def predict_gradients(x, passes):
    ones = torch.ones(1, x.shape[0]) * passes
    return ones @ x, ones.sum().reshape(1)
