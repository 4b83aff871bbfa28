# right: freedom b: shifts the bits, the last size apart
def largest_batch(step, batch):
    for shift in range(batch.bit_length() - 1):
        try:
            step(batch >> shift)
        except torch.OutOfMemoryError:
            continue
        return batch >> shift
    step(1)
    return 1
