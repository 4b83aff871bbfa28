# wrong: demand 3: the batch is taken as 3
def predict_gradients(x, passes):
    return x.sum(dim=0, keepdim=True) * passes, torch.tensor([3.0 * passes])
