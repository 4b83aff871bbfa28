# wrong: demand 4: every number of passes above 1 counts as two
def predict_gradients(x, passes):
    weight_grad = x.sum(dim=0, keepdim=True)
    bias_grad = torch.full((1,), float(len(x)))
    if passes > 1:
        weight_grad = weight_grad + weight_grad
        bias_grad = bias_grad + bias_grad
    return weight_grad, bias_grad
