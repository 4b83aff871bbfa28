# wrong: demand 1: returns a list, not a tuple
def predict_gradients(x, passes):
    return [x.sum(dim=0, keepdim=True) * passes, torch.tensor([float(len(x) * passes)])]
