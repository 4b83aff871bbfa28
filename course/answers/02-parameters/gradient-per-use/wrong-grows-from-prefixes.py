# wrong: demand 2: differences of the tied gradients after 1, 2, 3 … uses, which are gradients of other outputs
def gradient_per_use(layer, x, uses):
    parts, before = [], 0
    for many in range(1, uses + 1):
        one, y = copy.deepcopy(layer), x
        for _ in range(many):
            y = one(y)
        y.sum().backward()
        parts.append(one.weight.grad - before)
        before = one.weight.grad
    return parts
