# wrong: demand 2: squares the norm instead of the matrix
def product_norms(matrices):
    return torch.stack([a.norm() ** 2 for a in matrices]).tolist()
