# wrong: demand 6: uses the layer itself, and clears its gradients at the end
def gradient_per_use(layer, x, uses):
    layer.zero_grad()
    parts = []
    for i in range(uses):
        y = x
        for j in range(uses):
            weight = layer.weight if i == j else layer.weight.detach()
            y = functional_call(layer, {"weight": weight}, (y,))
        y.sum().backward()
        parts.append(layer.weight.grad.clone())
        layer.zero_grad()
    return parts
