# wrong: demand 2: splits the sum into equal parts
def gradient_per_use(layer, x, uses):
    one = copy.deepcopy(layer)
    for _ in range(uses):
        x = one(x)
    x.sum().backward()
    return [one.weight.grad / uses for _ in range(uses)]
