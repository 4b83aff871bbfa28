# wrong: demand 3: waits too late
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        end = clock()
        synchronize(device)
        times.append(end - start)
    return min(times)
