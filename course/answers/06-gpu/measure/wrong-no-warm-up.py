# wrong: demand 1: the first run is timed too
def measure(work, device, repeats, clock=time.perf_counter):
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return min(times)
