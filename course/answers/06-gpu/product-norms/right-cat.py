# right: freedom a: cat of pieces of one number
def product_norms(matrices):
    pieces = [torch.linalg.matrix_norm(torch.mm(a, a)).reshape(1) for a in matrices]
    return torch.cat(pieces).tolist()
