# right: freedom a: calls itself after the except block
def largest_batch(step, batch):
    try:
        step(batch)
    except torch.OutOfMemoryError:
        if batch == 1:
            raise
    else:
        return batch
    return largest_batch(step, batch // 2)
