# right: freedom a: plays the passes in a loop, adds to copies
def predict_gradients(x, passes):
    weight_grad = torch.zeros(1, x.shape[1], dtype=x.dtype, device=x.device)
    bias_grad = torch.zeros(1, dtype=x.dtype, device=x.device)
    for _ in range(passes):
        for row in x.detach():
            weight_grad += row
            bias_grad += 1
    return weight_grad, bias_grad
