# right: freedom a: autograd.grad, only the weight needs a gradient, all other tensors are detached (buffers copied)
def gradient_per_use(layer, x, uses):
    rest = {name: p.detach() for name, p in layer.named_parameters() if name != "weight"}
    rest.update({name: b.detach().clone() for name, b in layer.named_buffers()})
    weights = [layer.weight.detach().clone().requires_grad_() for _ in range(uses)]
    y = x.detach()
    for weight in weights:
        y = functional_call(layer, {**rest, "weight": weight}, (y,))
    return list(torch.autograd.grad(y.sum(), weights))
