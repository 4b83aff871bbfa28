# wrong: demand 6: submodules are named by number
def left_behind(net):
    names = [name for name, value in vars(net).items() if torch.is_tensor(value)]
    for i, child in enumerate(net.children()):
        names += [f"{i}.{name}" for name in left_behind(child)]
    return names
