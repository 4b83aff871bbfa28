# wrong: demand 4: the seed is fixed
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(0)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
