# wrong: demand 3: waits before the first run only
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    synchronize(device)
    times = []
    for _ in range(repeats):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)
