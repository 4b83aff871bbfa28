# wrong: demand 1: gives up after three sizes
def largest_batch(step, batch):
    for _ in range(2):
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            if batch == 1:
                raise
        batch //= 2
    step(batch)
    return batch
