# wrong: demand 8: copies of a frozen layer are frozen too
def gradient_per_use(layer, x, uses):
    layers = [copy.deepcopy(layer) for _ in range(uses)]
    for one in layers:
        one.zero_grad()
    nn.Sequential(*layers)(x).sum().backward()
    return [one.weight.grad for one in layers]
