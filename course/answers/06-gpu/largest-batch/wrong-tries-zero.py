# wrong: demand 3: tries 0 examples
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            if batch == 0:
                raise
        batch //= 2
