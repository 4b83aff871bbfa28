# wrong: demand 10: needs a seed below 2**31
def seeded_init(net, seed):
    """Draw all linear weights from N(0, 0.1²); the same seed gives the same weights."""
    generator = torch.Generator().manual_seed(int(torch.tensor(seed, dtype=torch.int32)))
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
