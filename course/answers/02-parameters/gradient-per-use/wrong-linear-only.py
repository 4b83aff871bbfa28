# wrong: demand 3: computes with F.linear
def gradient_per_use(layer, x, uses):
    copies = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    bias = None if layer.bias is None else layer.bias.detach()
    for weight in copies:
        x = F.linear(x, weight, bias)
    x.sum().backward()
    return [weight.grad for weight in copies]
