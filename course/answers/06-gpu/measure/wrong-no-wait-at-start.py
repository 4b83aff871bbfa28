# wrong: demand 3: earlier work is counted in
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return min(times)
