# wrong: demand 6: weight and bias are replaced, a third parameter of the layer collects a gradient
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {
            name: p.detach().requires_grad_() for name, p in layer.named_parameters() if name in ("weight", "bias")
        }
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return [values["weight"].grad for values in copies]
