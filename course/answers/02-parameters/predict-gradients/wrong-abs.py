# wrong: demand 2: sums the absolute values
def predict_gradients(x, passes):
    return passes * x.abs().sum(dim=0, keepdim=True), torch.tensor([float(passes * len(x))])
