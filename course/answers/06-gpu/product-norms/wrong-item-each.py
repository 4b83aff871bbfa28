# wrong: demand 3: stacks, then reads one by one all the same
def product_norms(matrices):
    norms = torch.stack([(a @ a).norm() for a in matrices])
    return [norm.item() for norm in norms]
