# wrong: demand 4: every RuntimeError is taken for too little memory
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            return batch
        except RuntimeError:
            if batch == 1:
                raise
        batch //= 2
