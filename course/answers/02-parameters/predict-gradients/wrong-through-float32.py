# wrong: demand 5: sums in 32 bits, so digits of an x of 64 bits are lost
def predict_gradients(x, passes):
    weight = x.float().sum(dim=0, keepdim=True) * passes
    return weight.to(x.dtype), torch.full((1,), float(len(x) * passes), dtype=x.dtype)
