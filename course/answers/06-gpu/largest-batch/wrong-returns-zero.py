# wrong: demand 3: returns 0 if nothing fits
def largest_batch(step, batch):
    while batch:
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            pass
        batch //= 2
    return 0
