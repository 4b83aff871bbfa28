# right: the state is written to a file in memory
import io


class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.state = None

    def update(self, net, loss):
        if loss < self.loss:
            self.loss = loss
            self.state = io.BytesIO()
            torch.save(net.state_dict(), self.state)

    def restore(self, net):
        self.state.seek(0)
        net.load_state_dict(torch.load(self.state))
