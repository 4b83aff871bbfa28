# wrong: demand 6: the caller's list is emptied
def product_norms(matrices):
    norms = []
    while matrices:
        a = matrices.pop(0)
        norms.append((a @ a).norm())
    return torch.stack(norms).tolist()
