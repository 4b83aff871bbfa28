# wrong: demand 3: float64 values come back as rounded float32 values
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = {name: torch.tensor(value.tolist()) for name, value in net.state_dict().items()}

    def restore(self, net):
        net.load_state_dict(self.state)
