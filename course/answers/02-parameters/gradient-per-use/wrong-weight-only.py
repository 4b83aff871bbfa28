# wrong: demand 6: only the weight is replaced, so the layer's own bias collects a gradient
def gradient_per_use(layer, x, uses):
    copies = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    for weight in copies:
        x = functional_call(layer, {"weight": weight}, (x,))
    x.sum().backward()
    return [weight.grad for weight in copies]
