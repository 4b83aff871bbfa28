# right: freedom c: a draw that is thrown away
@torch.no_grad()
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    torch.rand(1, generator=generator)
    parts = {"in": [1], "out": [0], "mean": [0, 1]}[fan]
    n = sum(weight.shape[i] for i in parts) / len(parts)
    draws = torch.randn(weight.shape, generator=generator)
    weight.copy_(draws * gain / math.sqrt(n))
    return weight
