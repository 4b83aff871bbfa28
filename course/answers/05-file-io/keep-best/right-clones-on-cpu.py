# right: freedom a: clones on the CPU; early return
class BestKeeper:
    def __init__(self):
        self.state = None
        self.loss = float("inf")

    def update(self, net, loss):
        if not loss < self.loss:
            return
        self.state = {name: value.detach().cpu().clone() for name, value in net.state_dict().items()}
        self.loss = loss

    def restore(self, net):
        net.load_state_dict(self.state)
