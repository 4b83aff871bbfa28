# wrong: demand 1: two runs that aren't timed
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    work()
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return min(times)
