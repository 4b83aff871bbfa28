# right: freedom a: inherits the registering from nn.ModuleList
class Pipeline(nn.ModuleList):
    def __init__(self, *layers):
        super().__init__(layers)

    def forward(self, x):
        for layer in self:
            x = layer(x)
        return x
