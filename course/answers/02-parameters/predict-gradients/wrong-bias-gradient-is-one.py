# wrong: demand 3: thinks that the bias counts once, not once for each row
def predict_gradients(x, passes):
    return passes * x.sum(dim=0, keepdim=True), torch.full((1,), float(passes))
