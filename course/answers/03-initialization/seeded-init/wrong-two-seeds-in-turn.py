# wrong: demand 5: two seeds in turn
def seeded_init(net, seed):
    i = 0
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            generator = torch.Generator().manual_seed(2 * seed + i)
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
            i = 1 - i
