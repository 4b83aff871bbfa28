# wrong: demand 5: gradients for an x of 16 bits have 32
def predict_gradients(x, passes):
    dtype = torch.float64 if x.dtype == torch.float64 else torch.float32
    x = x.to(dtype)
    return passes * x.sum(dim=0, keepdim=True), torch.full((1,), len(x) * passes, dtype=dtype)
