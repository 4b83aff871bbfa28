# right: freedom a: layer by layer, tensor by tensor
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    float32, int64 = 4, 8
    first = (in_features + 1) * hidden * float32
    second = (hidden + 1) * out_features * float32
    x = batch * in_features * float32
    y = batch * int64
    loss = float32
    return first + second + (x + y + loss) * steps
