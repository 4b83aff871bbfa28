# wrong: demand 3: measures the launch only
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)
