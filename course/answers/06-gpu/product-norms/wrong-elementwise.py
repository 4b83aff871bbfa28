# wrong: demand 2: multiplies element by element
def product_norms(matrices):
    return torch.stack([(a * a).norm() for a in matrices]).tolist()
