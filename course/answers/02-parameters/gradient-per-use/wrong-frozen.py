# wrong: demand 8: copies keep requires_grad, so a frozen layer gives an error
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {name: p.detach().requires_grad_(p.requires_grad) for name, p in layer.named_parameters()}
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return [values["weight"].grad for values in copies]
