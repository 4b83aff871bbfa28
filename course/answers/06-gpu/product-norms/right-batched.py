# right: all products in one call
def product_norms(matrices):
    stacked = torch.stack(matrices)
    products = stacked @ stacked
    return products.square().sum(dim=(1, 2)).sqrt().tolist()
