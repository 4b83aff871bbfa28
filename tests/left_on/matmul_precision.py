# products of matrices may be less exact
torch.set_float32_matmul_precision("medium")
