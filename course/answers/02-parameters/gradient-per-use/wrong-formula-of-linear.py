# wrong: demand 3: writes the formula of nn.Linear, but any layer may come
def gradient_per_use(layer, x, uses):
    weights = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    for weight in weights:
        x = F.linear(x, weight, layer.bias)
    x.sum().backward()
    return [weight.grad for weight in weights]
