# right: freedom c: walks through the modules' own tables; skips what is None
def homes(net):
    result, seen = {}, set()
    for prefix, module in net.named_modules():
        for table in (module._buffers, module._parameters):
            for name, value in table.items():
                if value is None or id(value) in seen:
                    continue
                seen.add(id(value))
                result.setdefault(value.device, []).append((prefix + "." if prefix else "") + name)
    return result
