# wrong: demand 3: waits for the first accelerator, not for the given device
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    times = []
    for _ in range(repeats):
        torch.accelerator.synchronize()
        start = clock()
        work()
        torch.accelerator.synchronize()
        times.append(clock() - start)
    return min(times)
