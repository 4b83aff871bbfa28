# right: freedom a: one copy first, then Python floats from the host's tensor
def product_norms(matrices):
    norms = torch.stack(tuple(map(lambda a: torch.linalg.vector_norm(a @ a), matrices)))
    return [float(number) for number in norms.cpu()]
