# wrong: demand 1: NumPy's float32 numbers instead of Python floats
def product_norms(matrices):
    norms = torch.stack([(a @ a).norm() for a in matrices])
    return list(norms.cpu().numpy())
