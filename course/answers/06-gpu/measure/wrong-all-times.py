# wrong: demand 4: a tensor instead of a float
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return torch.tensor(times).min()
