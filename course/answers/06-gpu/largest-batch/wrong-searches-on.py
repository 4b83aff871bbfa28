# wrong: demand 2: looks for a larger one after a success
def largest_batch(step, batch):
    size = batch
    while True:
        try:
            step(size)
            break
        except torch.OutOfMemoryError:
            if size == 1:
                raise
        size //= 2
    if size < batch:
        try:
            step(size + 1)
        except torch.OutOfMemoryError:
            pass
    return size
