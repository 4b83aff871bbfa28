# wrong: demand 5: tries again inside the except block, where the error is alive
def largest_batch(step, batch):
    try:
        step(batch)
        return batch
    except torch.OutOfMemoryError:
        if batch == 1:
            raise
        return largest_batch(step, batch // 2)
