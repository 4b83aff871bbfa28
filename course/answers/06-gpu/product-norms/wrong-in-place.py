# wrong: demand 6: overwrites the matrices
def product_norms(matrices):
    for a in matrices:
        a.copy_(a @ a)
    return torch.stack([a.norm() for a in matrices]).tolist()
