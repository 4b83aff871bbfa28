# a method of torch is replaced
def forward(self, x):
    return x


nn.Linear.forward = forward
nn.ReLU.__call__ = lambda self, x: x * 0
torch.Tensor.sum = lambda self: 0
