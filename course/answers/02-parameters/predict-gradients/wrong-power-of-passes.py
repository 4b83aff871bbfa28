# wrong: demand 4: thinks that gradients double at each pass
def predict_gradients(x, passes):
    times = 2 ** (passes - 1)
    return times * x.sum(dim=0, keepdim=True), torch.full((1,), float(times * len(x)))
