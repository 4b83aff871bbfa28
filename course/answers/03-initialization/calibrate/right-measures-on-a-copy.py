# right: freedom a: runs a copy of each layer
def calibrate(net, x):
    import copy

    with torch.no_grad(), torch.random.fork_rng():
        batch = x.clone()
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(batch).std()
                for parameter in layer.parameters(recurse=False):
                    parameter.div_(scale)
            batch = copy.deepcopy(layer)(batch)
