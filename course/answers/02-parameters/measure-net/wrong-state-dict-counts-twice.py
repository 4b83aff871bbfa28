# wrong: demand 2: counts in the state dict, which lists tied parameters twice, and buffers
def measure(net):
    numbers = sum(v.numel() for v in net.state_dict().values())
    return {"numbers": numbers, "if_untied": numbers, "bytes": sum(v.nbytes for v in net.state_dict().values())}
