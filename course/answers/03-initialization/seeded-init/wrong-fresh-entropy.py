# wrong: demand 2: a random seed from the machine
def seeded_init(net, seed):
    generator = torch.Generator()
    generator.seed()
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1, generator=generator)
