# wrong: demand 2: takes the mean of the output in place of its sum
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {name: p.detach().requires_grad_() for name, p in layer.named_parameters()}
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.mean().backward()
    return [values["weight"].grad for values in copies]
