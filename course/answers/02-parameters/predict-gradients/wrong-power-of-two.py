# wrong: demand 4: doubles at each pass
def predict_gradients(x, passes):
    factor = 2 ** (passes - 1)
    return factor * x.sum(dim=0, keepdim=True), torch.tensor([float(factor * len(x))])
