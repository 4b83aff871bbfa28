# wrong: demand 7: lets autograd do it, on a layer of its own
def predict_gradients(x, passes):
    layer = nn.Linear(x.shape[1], 1)
    for _ in range(passes):
        layer(x).sum().backward()
    return layer.weight.grad, layer.bias.grad
