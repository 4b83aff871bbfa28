# right: freedom a: new_tensor takes device and dtype from x
def add_positions(x):
    return x + x.new_tensor(list(range(x.shape[1]))).view(-1, 1)
