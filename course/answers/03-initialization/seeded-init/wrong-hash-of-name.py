# wrong: demand 3: hash of a text goes into the seed
def seeded_init(net, seed):
    for name, layer in net.named_modules():
        if isinstance(layer, nn.Linear):
            generator = torch.Generator().manual_seed((seed + hash(name)) % 2**32)
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
