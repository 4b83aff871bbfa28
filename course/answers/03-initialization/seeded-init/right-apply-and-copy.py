# right: freedom d: returns the net
def seeded_init(net, seed):
    generator = torch.Generator()
    generator.manual_seed(seed)
    torch.rand(1, generator=generator)

    @torch.no_grad()
    def rule(module):
        if isinstance(module, nn.Linear):
            draws = torch.randn(module.weight.shape, generator=generator, dtype=module.weight.dtype)
            module.weight.copy_(draws.mul_(0.1))

    return net.apply(rule)
