# wrong: demand 9: inherits from nn.Dropout
class MyDropout(nn.Dropout):
    def __init__(self, p=0.5):
        super().__init__(p)

    def forward(self, x):
        return super().forward(x)
