# right: apply, and scaled draws copied in under no_grad
def seeded_init(net, seed):
    generator = torch.Generator()
    generator.manual_seed(seed)

    @torch.no_grad()
    def rule(layer):
        if isinstance(layer, nn.Linear):
            layer.weight.copy_(0.1 * torch.randn(layer.weight.shape, generator=generator))

    net.apply(rule)
