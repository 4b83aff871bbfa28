# wrong: demand 1: a tensor is no list of floats
def product_norms(matrices):
    return torch.stack([(a @ a).norm() for a in matrices]).cpu()
