# wrong: demand 5: by default a clock that doesn't run while the host sleeps
def measure(work, device, repeats, clock=time.process_time):
    work()
    times = []
    for _ in range(repeats):
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        times.append(clock() - start)
    return min(times)
