# wrong: makes a generator, but doesn't pass it on
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1)
