# wrong: demand 5: keeps the last error, and with it the step's tensors
def largest_batch(step, batch):
    last = None
    while batch >= 1:
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError as error:
            last = error
        batch //= 2
    raise last
