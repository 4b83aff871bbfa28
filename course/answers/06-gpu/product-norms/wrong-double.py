# wrong: demand 4: 8 bytes for each matrix
def product_norms(matrices):
    return torch.stack([(a @ a).norm().double() for a in matrices]).cpu().tolist()
