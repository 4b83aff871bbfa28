# wrong: demand 4: any error is taken for too little memory
def largest_batch(step, batch):
    while True:
        try:
            step(batch)
            return batch
        except Exception:
            if batch == 1:
                raise
        batch //= 2
