# wrong: demand 5: the weight of the layer is replaced by a new parameter of equal values, so an optimizer has lost it
def gradient_per_use(layer, x, uses):
    start = layer.weight
    copies = [nn.Parameter(start.detach().clone()) for _ in range(uses)]
    for copied in copies:
        layer.weight = copied
        x = layer(x)
    parts = list(torch.autograd.grad(x.sum(), copies))
    layer.weight = nn.Parameter(start.detach().clone())
    return parts
