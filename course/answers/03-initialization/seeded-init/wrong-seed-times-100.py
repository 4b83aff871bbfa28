# wrong: demand 4: layer 100 of one seed is layer 0 of the next one
def seeded_init(net, seed):
    """Draw all linear weights from N(0, 0.1²); the same seed gives the same weights."""
    linears = [m for m in net.modules() if isinstance(m, nn.Linear)]
    for i, layer in enumerate(linears):
        nn.init.normal_(layer.weight, std=0.1, generator=torch.Generator().manual_seed(100 * seed + i))
