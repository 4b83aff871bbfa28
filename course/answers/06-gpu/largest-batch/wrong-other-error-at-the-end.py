# wrong: demand 3: another error at the end
def largest_batch(step, batch):
    while batch:
        try:
            step(batch)
            return batch
        except torch.OutOfMemoryError:
            pass
        batch //= 2
    raise ValueError("nothing fits")
