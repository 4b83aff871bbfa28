# right: freedom b: a master generator gives each layer a seed
def seeded_init(net, seed):
    master = torch.Generator().manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            own = torch.Generator().manual_seed(int(torch.randint(2**62, (), generator=master)))
            nn.init.normal_(layer.weight, 0.0, 0.1, generator=own)
