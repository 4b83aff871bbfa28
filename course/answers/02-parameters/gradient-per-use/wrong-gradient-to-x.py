# wrong: demand 9: a gradient also reaches the caller's x
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {name: p.detach().requires_grad_() for name, p in layer.named_parameters()}
        buffers = {name: b.clone() for name, b in layer.named_buffers()}
        x = functional_call(layer, {**values, **buffers}, (x,))
        copies.append(values)
    x.sum().backward()
    return [values["weight"].grad for values in copies]
