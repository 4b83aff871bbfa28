# wrong: demand 1: uniform with the right std
def seeded_init(net, seed):
    bound = 0.1 * math.sqrt(3)
    generator = torch.Generator().manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.uniform_(layer.weight, -bound, bound, generator=generator)
