# wrong: demand 2: rounded to half precision to save bytes
def product_norms(matrices):
    return torch.stack([(a @ a).norm() for a in matrices]).half().tolist()
