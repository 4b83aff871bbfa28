# wrong: demand 4: thinks that each backward replaces the gradient
def predict_gradients(x, passes):
    return x.sum(dim=0, keepdim=True), torch.full((1,), float(len(x)))
