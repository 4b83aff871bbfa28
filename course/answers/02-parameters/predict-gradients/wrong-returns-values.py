# wrong: demand 2: returns the layer's values, not its gradients
def predict_gradients(x, passes):
    layer = nn.Linear(x.shape[1], 1)
    for _ in range(passes):
        layer(x).sum().backward()
    return layer.weight.detach(), layer.bias.detach()
