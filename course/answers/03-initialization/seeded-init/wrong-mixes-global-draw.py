# wrong: demand 2: mixes in the global generator's own seed
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed((torch.initial_seed() + seed) % 2**63)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
