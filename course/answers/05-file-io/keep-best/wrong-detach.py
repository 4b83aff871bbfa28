# wrong: demand 3: detach() does not copy memory
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = {name: value.detach() for name, value in net.state_dict().items()}

    def restore(self, net):
        net.load_state_dict(self.state)
