# wrong: demand 3: counts shared layers at each place, but a parameter tied between two different layers once
def measure(net):
    places = {}
    for name, module in net.named_modules(remove_duplicate=False):
        places.setdefault(id(module), [module, 0])[1] += 1
    seen, untied = set(), 0
    for module, count in places.values():
        for p in module.parameters(recurse=False):
            if id(p) not in seen:
                seen.add(id(p))
                untied += count * p.numel()
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": untied,
        "bytes": sum(t.nbytes for t in [*net.parameters(), *net.buffers()]),
    }
