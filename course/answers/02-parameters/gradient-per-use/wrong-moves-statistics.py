# wrong: demand 5: runs with the layer's own buffers, so a batch norm moves its statistics
def gradient_per_use(layer, x, uses):
    weights = [layer.weight.detach().clone().requires_grad_(True) for _ in range(uses)]
    for weight in weights:
        x = functional_call(layer, {"weight": weight}, x)
    return list(torch.autograd.grad(x.sum(), weights))
