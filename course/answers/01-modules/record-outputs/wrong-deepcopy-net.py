# wrong: demand 1: calls a copy of the net
import copy


def record_outputs(net, x):
    record = []
    twin = copy.deepcopy(net)

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output.detach().clone()))

        return hook

    for name, module in twin.named_modules():
        if not list(module.children()):
            module.register_forward_hook(make_hook(name))
    twin(x)
    return record
