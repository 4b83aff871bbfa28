# wrong: demand 3: counts in_features + 1 in place of the rows
def predict_gradients(x, passes):
    return x.sum(dim=0, keepdim=True) * passes, torch.tensor([float(x.shape[1] + 1)]) * passes
