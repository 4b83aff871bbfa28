# wrong: demand 2: takes the mean over the rows, as a mean loss would
def predict_gradients(x, passes):
    return passes * x.mean(dim=0, keepdim=True), torch.full((1,), float(passes))
