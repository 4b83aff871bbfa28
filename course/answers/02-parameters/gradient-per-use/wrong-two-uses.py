# wrong: demand 4: always two uses
def gradient_per_use(layer, x, uses):
    first = {name: p.detach().requires_grad_() for name, p in layer.named_parameters()}
    second = {name: p.detach().requires_grad_() for name, p in layer.named_parameters()}
    functional_call(layer, second, (functional_call(layer, first, (x,)),)).sum().backward()
    return [first["weight"].grad, second["weight"].grad]
