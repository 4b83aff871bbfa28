# wrong: demand 4: the mean instead of the shortest
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return sum(times) / len(times)
