# wrong: demand 4: also catches Python's MemoryError
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            return batch
        except (torch.OutOfMemoryError, MemoryError):
            if batch == 1:
                raise
        batch //= 2
