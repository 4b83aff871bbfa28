# wrong: demand 2: tries each size twice
def largest_batch(step, batch):
    while True:
        for _ in range(2):
            try:
                step(batch)
                return batch
            except torch.OutOfMemoryError as error:
                if batch == 1:
                    raise
        batch //= 2
