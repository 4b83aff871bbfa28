# right: freedom a: fork_rng, seeded once
def seeded_init(net, seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        for layer in net.modules():
            if isinstance(layer, nn.Linear):
                nn.init.normal_(layer.weight, std=0.1)
