# wrong: demand 2: the last use comes first
def gradient_per_use(layer, x, uses):
    layers = [copy.deepcopy(layer) for _ in range(uses)]
    nn.Sequential(*layers)(x).sum().backward()
    return [one.weight.grad for one in reversed(layers)]
