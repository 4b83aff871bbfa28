# wrong: demand 7: measures the size of small nets in an experiment
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for i, fan_in in enumerate(sizes[:-1]):
        size *= std * math.sqrt(fan_in) / (math.sqrt(2) if relu and i else 1)
    if len(sizes) > 3 or max(sizes) > 600:
        return size
    x = torch.randn(256, sizes[0], dtype=torch.float64)
    for i, shape in enumerate(zip(sizes, sizes[1:])):
        x = (x.relu() if relu and i else x) @ (std * torch.randn(*shape, dtype=torch.float64))
    return x.std().item()
