# wrong: demand 2: two matrices only
def product_norms(matrices):
    first, second = matrices[0], matrices[1]
    return torch.stack([(first @ first).norm(), (second @ second).norm()]).tolist()
