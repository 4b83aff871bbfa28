# wrong: demand 1: returns a tuple in place of a list
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {name: p.detach().requires_grad_() for name, p in layer.named_parameters()}
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return tuple(values["weight"].grad for values in copies)
