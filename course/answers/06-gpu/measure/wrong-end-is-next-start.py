# wrong: demand 2: one reading serves as end and as start
def measure(work, device, repeats, clock=time.perf_counter):
    work()
    synchronize(device)
    readings = [clock()]
    for _ in range(repeats):
        work()
        synchronize(device)
        readings.append(clock())
    return min(b - a for a, b in zip(readings, readings[1:]))
