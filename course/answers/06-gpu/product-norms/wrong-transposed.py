# wrong: demand 2: a @ a.T
def product_norms(matrices):
    return torch.stack([(a @ a.T).norm() for a in matrices]).tolist()
