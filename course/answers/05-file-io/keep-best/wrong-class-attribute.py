# wrong: demand 10: the dictionary belongs to the class
class BestKeeper:
    state = {}

    def __init__(self):
        self.loss = float("inf")

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            for name, value in net.state_dict().items():
                self.state[name] = value.clone()

    def restore(self, net):
        net.load_state_dict(self.state)
