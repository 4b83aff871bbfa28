# wrong: demand 2: times all runs together and divides
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    synchronize(device)
    start = clock()
    for _ in range(repeats):
        work()
    synchronize(device)
    return (clock() - start) / repeats
