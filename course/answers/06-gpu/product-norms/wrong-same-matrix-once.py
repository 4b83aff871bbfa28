# wrong: demand 2: a matrix that is in the list twice is counted once
def product_norms(matrices):
    different = {id(a): a for a in matrices}
    return torch.stack([(a @ a).norm() for a in different.values()]).tolist()
