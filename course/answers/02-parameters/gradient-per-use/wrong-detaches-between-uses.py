# wrong: demand 2: cuts the graph between the uses, so that the first ones do not reach the output
def gradient_per_use(layer, x, uses):
    parts = []
    for _ in range(uses):
        values = {name: p.detach().clone().requires_grad_() for name, p in layer.named_parameters()}
        y = functional_call(layer, values, (x,))
        y.sum().backward()
        parts.append(values["weight"].grad)
        x = y.detach()
    return parts
