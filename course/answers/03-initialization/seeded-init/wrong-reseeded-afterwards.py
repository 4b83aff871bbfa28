# wrong: demand 8: seeds the global generator afresh at the end
def seeded_init(net, seed):
    torch.manual_seed(seed)
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.1)
    torch.seed()
