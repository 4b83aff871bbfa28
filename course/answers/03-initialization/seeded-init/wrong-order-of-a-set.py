# wrong: demand 2: the order of a set of modules
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for layer in {module for module in net.modules() if isinstance(module, nn.Linear)}:
        nn.init.normal_(layer.weight, std=0.1, generator=generator)
