# right: freedom a: a flag says whether the step succeeded
def largest_batch(step, batch):
    while True:
        fits = True
        try:
            step(batch)
        except torch.OutOfMemoryError:
            if batch <= 1:
                raise
            fits = False
        if fits:
            return batch
        batch //= 2
