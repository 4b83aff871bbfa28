# wrong: demand 3: copies each norm to the host before stacking
def product_norms(matrices):
    return torch.stack([(a @ a).norm().cpu() for a in matrices]).tolist()
