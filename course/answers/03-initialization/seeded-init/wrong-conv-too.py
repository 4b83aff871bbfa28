# wrong: demand 7: convolutions and embeddings too
def seeded_init(net, seed):
    generator = torch.Generator().manual_seed(seed)
    for name, parameter in net.named_parameters():
        if name.endswith("weight") and parameter.dim() >= 2:
            nn.init.normal_(parameter, std=0.1, generator=generator)
