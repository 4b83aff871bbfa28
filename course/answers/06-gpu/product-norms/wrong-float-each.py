# wrong: demand 3: float() is .item() under another name
def product_norms(matrices):
    return list(map(float, [(a @ a).norm() for a in matrices]))
