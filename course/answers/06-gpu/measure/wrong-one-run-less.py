# wrong: demand 1: the run that isn't timed is taken for one of the repeats
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(max(1, repeats - 1)):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return min(times)
