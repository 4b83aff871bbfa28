# wrong: demand 4: the bias gradient is not multiplied with passes
def predict_gradients(x, passes):
    weight_grad = passes * x.sum(dim=0, keepdim=True)
    bias_grad = torch.tensor([float(len(x))])
    return weight_grad, bias_grad
