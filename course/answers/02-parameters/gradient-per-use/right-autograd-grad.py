# right: a separate weight for each use, and torch.autograd.grad
def gradient_per_use(layer, x, uses):
    weights = [layer.weight.detach().clone().requires_grad_(True) for _ in range(uses)]
    for weight in weights:
        x = functional_call(layer, {"weight": weight}, x)
    return list(torch.autograd.grad(x.sum(), weights))
