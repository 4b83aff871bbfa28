# wrong: demand 3: buffers are not kept
class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = {name: p.detach().clone() for name, p in net.named_parameters()}

    def restore(self, net):
        net.load_state_dict(self.state, strict=False)
