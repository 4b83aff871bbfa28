# wrong: demand 7: the layer is frozen for the call and learns afterwards, also what was frozen before
def gradient_per_use(layer, x, uses):
    layer.requires_grad_(False)
    copies = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    for weight in copies:
        x = functional_call(layer, {"weight": weight}, (x,))
    x.sum().backward()
    layer.requires_grad_(True)
    return [weight.grad for weight in copies]
