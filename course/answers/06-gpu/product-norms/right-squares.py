# right: freedom b: the root of the sum of squares, for all at once
def product_norms(matrices):
    sums = [torch.matmul(a, a).square().sum() for a in matrices]
    return torch.stack(sums).sqrt().tolist()
