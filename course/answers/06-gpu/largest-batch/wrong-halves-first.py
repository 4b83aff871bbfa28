# wrong: demand 1: begins with half
def largest_batch(step, batch):
    while True:
        batch = max(batch // 2, 1)
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            if batch == 1:
                raise
