# wrong: demand 2: the norm of the diagonal
def product_norms(matrices):
    return torch.stack([(a @ a).diagonal().norm() for a in matrices]).tolist()
