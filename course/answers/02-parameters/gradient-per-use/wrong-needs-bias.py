# wrong: demand 3: a layer without a bias fails
def gradient_per_use(layer, x, uses):
    copies = []
    for _ in range(uses):
        values = {"weight": layer.weight.detach().requires_grad_(), "bias": layer.bias.detach()}
        copies.append(values)
        x = functional_call(layer, values, (x,))
    x.sum().backward()
    return [values["weight"].grad for values in copies]
