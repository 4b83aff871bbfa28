# wrong: demand 7: puts the layer into eval mode and leaves it there
def gradient_per_use(layer, x, uses):
    layer.eval()
    copies = []
    for _ in range(uses):
        values = {name: p.detach().requires_grad_() for name, p in layer.named_parameters()}
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return [values["weight"].grad for values in copies]
