# right: freedom a: the global state put back
def seeded_init(net, seed):
    state = torch.get_rng_state()
    torch.manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1)
    torch.set_rng_state(state)
