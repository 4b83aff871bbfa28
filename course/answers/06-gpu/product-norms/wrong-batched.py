# wrong: demand 2: stacks the matrices, which works for equal sizes only
def product_norms(matrices):
    stacked = torch.stack(matrices)
    products = stacked @ stacked
    return products.square().sum(dim=(1, 2)).sqrt().tolist()
