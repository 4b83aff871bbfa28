# wrong: a generator of its own, but a new one for each layer
def seeded_init(net, seed):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            generator = torch.Generator().manual_seed(seed)
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
