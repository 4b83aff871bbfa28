# right: freedom a: waits after every piece of work
def measure(work, device, repeats, clock=time.perf_counter):
    synchronize(device)
    work()
    synchronize(device)
    best = None
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        end = clock()
        synchronize(device)
        best = end - start if best is None else min(best, end - start)
    return best
