# wrong: demand 7: draws biases as well
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for p in net.parameters():
        nn.init.normal_(p, std=0.1, generator=generator)
