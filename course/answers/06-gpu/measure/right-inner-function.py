# right: freedom b: an inner function for one run
def measure(work, device, repeats, clock=time.perf_counter):
    def one():
        synchronize(device)
        start = clock()
        work()
        synchronize(device)
        return clock() - start

    work()
    return min([one() for _ in range(repeats)])
