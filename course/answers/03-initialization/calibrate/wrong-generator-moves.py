# wrong: demand 12: dropout draws from the global generator
def calibrate(net, x):
    kept = [(buffer, buffer.clone()) for buffer in net.buffers()]
    with torch.no_grad():
        x = x.clone()
        for layer in net:
            if isinstance(layer, nn.Linear):
                scale = layer(x).std()
                layer.weight /= scale
                if layer.bias is not None:
                    layer.bias /= scale
            x = layer(x)
        for buffer, value in kept:
            buffer.copy_(value)
