# right: freedom a: the state is kept as bytes
import io


class BestKeeper:
    def __init__(self):
        self.loss = float("inf")
        self.data = None

    def update(self, net, loss):
        if loss < self.loss:
            buffer = io.BytesIO()
            torch.save(net.state_dict(), buffer)
            self.loss, self.data = loss, buffer.getvalue()

    def restore(self, net):
        net.load_state_dict(torch.load(io.BytesIO(self.data), map_location="cpu"))
