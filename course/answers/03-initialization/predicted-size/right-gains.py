# right: freedom a: a gain for each layer
def predicted_size(sizes, std, relu=False):
    gain = nn.init.calculate_gain("relu") if relu else 1.0
    factors = [std * math.sqrt(n) / (gain if i else 1.0) for i, n in enumerate(sizes[:-1])]
    return float(math.prod(factors))
