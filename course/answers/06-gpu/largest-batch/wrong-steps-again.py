# wrong: demand 2: calls step once more with the size that fits
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            break
        except torch.OutOfMemoryError:
            if batch == 1:
                raise
        batch //= 2
    step(batch)
    return batch
