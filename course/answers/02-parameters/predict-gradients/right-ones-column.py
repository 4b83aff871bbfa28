# right: freedom b: a column of ones for the bias, one sum, a named helper
def summed(x):
    with_bias = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    return with_bias.sum(dim=0)


def predict_gradients(x, passes):
    both = summed(x) * passes
    return both[None, :-1], both[-1:]
