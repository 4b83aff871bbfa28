# wrong: demand 2: the norms come sorted
def product_norms(matrices):
    return torch.stack([(a @ a).norm() for a in matrices]).sort().values.tolist()
