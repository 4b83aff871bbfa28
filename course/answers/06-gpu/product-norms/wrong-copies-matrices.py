# wrong: demand 4: copies all matrices to the host in one tensor, and computes there
def product_norms(matrices):
    stacked = torch.stack(list(matrices)).cpu()
    return [(a @ a).norm().item() for a in stacked]
