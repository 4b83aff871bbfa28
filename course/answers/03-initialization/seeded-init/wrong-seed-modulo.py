# wrong: demand 4: seeds that are 1,000 apart are the same
def seeded_init(net, seed):
    """Draw all linear weights from N(0, 0.1²); the same seed gives the same weights."""
    generator = torch.Generator().manual_seed(seed % 1000)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
