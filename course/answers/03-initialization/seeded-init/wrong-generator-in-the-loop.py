# wrong: demand 5: a new generator for each layer
def seeded_init(net, seed):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            generator = torch.Generator().manual_seed(seed)
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
