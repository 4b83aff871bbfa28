# wrong: demand 2: all uses share one copy, so that each part is the sum
def gradient_per_use(layer, x, uses):
    values = {name: p.detach().clone().requires_grad_() for name, p in layer.named_parameters()}
    for _ in range(uses):
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return [values["weight"].grad for _ in range(uses)]
