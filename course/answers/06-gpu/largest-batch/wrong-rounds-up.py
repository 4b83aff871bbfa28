# wrong: demand 1: rounds up
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            if batch == 1:
                raise
        batch = (batch + 1) // 2
