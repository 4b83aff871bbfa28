# wrong: demand 9: puts new parameters into the layers
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            layer.weight = nn.Parameter(0.1 * torch.randn(layer.weight.shape, generator=generator))
