# wrong: demand 9: leaves x asking for a gradient
def gradient_per_use(layer, x, uses):
    twin = copy.deepcopy(layer)
    twin.requires_grad_(False)
    weights = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    with torch.enable_grad():
        h = x.requires_grad_()
        for weight in weights:
            h = functional_call(twin, {"weight": weight}, (h,))
        return list(torch.autograd.grad(h.sum(), weights))
