# wrong: demand 1: compares absolute values
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if abs(loss) < abs(self.loss):
            self.loss = loss
            self.state = {name: value.clone() for name, value in net.state_dict().items()}

    def restore(self, net):
        net.load_state_dict(self.state)
