# wrong: demand 9: seeds the global generator with the generator's seed
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    if generator is not None:
        torch.manual_seed(generator.initial_seed())
    return nn.init.normal_(weight, std=gain / math.sqrt(n))
