# wrong: demand 6: direct children only
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for layer in net.children():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
