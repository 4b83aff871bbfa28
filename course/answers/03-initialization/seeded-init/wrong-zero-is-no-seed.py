# wrong: demand 10: takes seed 0 for no seed
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed) if seed else torch.Generator().manual_seed(torch.initial_seed())
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
