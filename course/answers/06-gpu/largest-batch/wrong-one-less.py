# wrong: demand 1: one less instead of half
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            if batch == 1:
                raise
        batch -= 1
