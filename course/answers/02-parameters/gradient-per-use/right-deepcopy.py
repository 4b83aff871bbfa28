# right: freedom a: copies of the whole layer
def gradient_per_use(layer, x, uses):
    copies = [copy.deepcopy(layer) for _ in range(uses)]
    y = x.detach()
    for twin in copies:
        twin.requires_grad_(True)
        twin.zero_grad()
        y = twin(y)
    return list(torch.autograd.grad(y.sum(), [twin.weight for twin in copies]))
