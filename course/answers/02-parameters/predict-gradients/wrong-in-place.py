# wrong: demand 6: multiplies the caller's x in place
def predict_gradients(x, passes):
    batch = float(len(x))
    x *= passes
    return x.sum(dim=0, keepdim=True), torch.tensor([batch * passes])
