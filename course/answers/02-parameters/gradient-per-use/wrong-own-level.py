# wrong: demand 6: parameters of deeper modules are not replaced
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {name: p.detach().requires_grad_() for name, p in layer.named_parameters(recurse=False)}
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return [values["weight"].grad for values in copies]
