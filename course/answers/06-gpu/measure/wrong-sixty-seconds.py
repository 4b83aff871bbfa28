# wrong: demand 4: no time is longer than 60 seconds
def measure(work, device, repeats, clock=time.perf_counter):
    best = 60.0
    work()
    synchronize(device)
    for _ in range(repeats):
        start = clock()
        work()
        synchronize(device)
        best = min(best, clock() - start)
    return best
