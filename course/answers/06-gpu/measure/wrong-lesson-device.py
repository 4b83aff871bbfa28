# wrong: demand 3: waits for the lesson's device, whichever was given
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        synchronize(DEVICE)
        start = clock()
        work()
        synchronize(DEVICE)
        times.append(clock() - start)
    return min(times)
