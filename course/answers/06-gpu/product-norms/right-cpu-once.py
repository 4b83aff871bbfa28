# right: freedom a: one copy by .cpu(), then plain floats
def product_norms(matrices):
    norms = []
    for a in matrices:
        norms.append(torch.linalg.norm(torch.mm(a, a)))
    return [float(norm) for norm in torch.stack(norms).cpu()]
