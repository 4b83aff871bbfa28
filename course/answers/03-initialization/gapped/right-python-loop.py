# right: freedom b: a slow loop over the elements
def gapped_(weight, generator=None):
    values = []
    for _ in range(weight.numel()):
        u, v = torch.rand(2, generator=generator).tolist()
        values.append(0.0 if u < 0.5 else (5 + 5 * v) * (1 if u < 0.75 else -1))
    with torch.no_grad():
        weight.copy_(torch.tensor(values).reshape(weight.shape))
    return weight
