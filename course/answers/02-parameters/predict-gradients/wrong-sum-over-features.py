# wrong: demand 2: sums over the features instead of the rows
def predict_gradients(x, passes):
    return passes * x.sum(dim=1, keepdim=True).T, torch.full((1,), float(passes * len(x)))
