# wrong: demand 3: a copy of the dictionary holds the same tensors
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = net.state_dict().copy()

    def restore(self, net):
        net.load_state_dict(self.state)
