# right: freedom a: follows the mean square, as a tensor of float64
def predicted_size(sizes, std, relu=False):
    fan_ins = torch.tensor(sizes[:-1], dtype=torch.float64)
    factors = fan_ins * std**2
    if relu:
        factors[1:] /= 2
    return factors.prod().sqrt().item()
