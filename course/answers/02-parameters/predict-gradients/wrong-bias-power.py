# wrong: demand 3: the bias gradient is len(x) ** passes
def predict_gradients(x, passes):
    return x.sum(dim=0, keepdim=True) * passes, torch.tensor([float(len(x) ** passes)])
