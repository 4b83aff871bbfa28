# wrong: demand 2: one generator for all calls
def seeded_init(net, seed, generator=torch.Generator()):
    if generator.initial_seed() != seed:
        generator.manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
