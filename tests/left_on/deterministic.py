# deterministic algorithms are demanded
torch.use_deterministic_algorithms(True)
