# wrong: demand 5: collects the norms on DEVICE
def product_norms(matrices):
    norms = torch.empty(len(matrices), device=DEVICE)
    for i, a in enumerate(matrices):
        norms[i] = (a @ a).norm()
    return norms.tolist()
