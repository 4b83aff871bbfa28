# wrong: demand 7: lets torch.autograd.grad work them out
def predict_gradients(x, passes):
    w = torch.zeros(1, x.shape[1], dtype=x.dtype, requires_grad=True)
    b = torch.zeros(1, dtype=x.dtype, requires_grad=True)
    with torch.enable_grad():
        weight, bias = torch.autograd.grad((x.detach() @ w.T + b).sum(), (w, b))
    return weight * passes, bias * passes
