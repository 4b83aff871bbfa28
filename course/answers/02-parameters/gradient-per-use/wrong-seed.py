# wrong: demand 10: sets a seed
def gradient_per_use(layer, x, uses):
    twin = copy.deepcopy(layer)
    twin.requires_grad_(False)
    weights = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    torch.manual_seed(0)
    with torch.enable_grad():
        h = x.detach().clone()
        for weight in weights:
            h = functional_call(twin, {"weight": weight}, (h,))
        return list(torch.autograd.grad(h.sum(), weights))
