# right: freedom a: a tensor of norms on the matrices' device, filled in place
def product_norms(matrices):
    norms = matrices[0].detach().new_empty(len(matrices))
    for i, a in enumerate(matrices):
        norms[i] = (a.detach() @ a.detach()).norm()
    return norms.cpu().tolist()
