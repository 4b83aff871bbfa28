# wrong: demand 6: subclasses are passed over
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for layer in net.modules():
        if type(layer) is nn.Linear:
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
