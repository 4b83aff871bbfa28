# wrong: demand 1: a list instead of a tuple
def predict_gradients(x, passes):
    weight_grad, bias_grad = torch.zeros(1, x.size(1)), torch.zeros(1)
    for _ in range(passes):
        for row in x:
            weight_grad += row
            bias_grad += 1
    return [weight_grad, bias_grad]
