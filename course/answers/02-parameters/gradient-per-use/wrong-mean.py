# wrong: demand 2: takes the mean of the outputs, not the sum
def gradient_per_use(layer, x, uses):
    layers = [copy.deepcopy(layer) for _ in range(uses)]
    nn.Sequential(*layers)(x).mean().backward()
    return [one.weight.grad for one in layers]
