# wrong: demand 4: layer 1 of seed 3 is layer 0 of seed 4
def seeded_init(net, seed):
    linears = [module for module in net.modules() if isinstance(module, nn.Linear)]
    for i, layer in enumerate(linears):
        nn.init.normal_(layer.weight, std=0.1, generator=torch.Generator().manual_seed(seed + i))
