# wrong: demand 6: an old gradient of the layer is cleared
def gradient_per_use(layer, x, uses):
    copies = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    for weight in copies:
        x = functional_call(layer, {"weight": weight}, (x,))
    x.sum().backward()
    layer.zero_grad()
    return [weight.grad for weight in copies]
