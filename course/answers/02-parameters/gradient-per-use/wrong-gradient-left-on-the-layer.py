# wrong: demand 6: the other parameters of the layer collect a gradient
def gradient_per_use(layer, x, uses):
    weights = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    for weight in weights:
        x = functional_call(layer, {"weight": weight}, (x,))
    x.sum().backward()
    return [weight.grad for weight in weights]
