# wrong: demand 2: the gradient lacks the parameter's first dimension
def predict_gradients(x, passes):
    return passes * x.sum(dim=0), torch.full((1,), float(passes * len(x)))
