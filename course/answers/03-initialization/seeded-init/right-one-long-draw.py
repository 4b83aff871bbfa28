# right: freedom c: all numbers in one draw, the last layer first
def seeded_init(net, seed):
    weights = [m.weight for m in net.modules() if isinstance(m, nn.Linear)][::-1]
    sizes = [w.numel() for w in weights]
    numbers = torch.empty(sum(sizes)).normal_(0, 0.1, generator=torch.Generator().manual_seed(seed))
    with torch.no_grad():
        for weight, part in zip(weights, numbers.split(sizes) if sizes else ()):
            weight.copy_(part.reshape(weight.shape))
