# wrong: demand 4: one copy, but of whole products
def product_norms(matrices):
    products = torch.stack([a @ a for a in matrices]).cpu()
    return [product.norm().item() for product in products]
