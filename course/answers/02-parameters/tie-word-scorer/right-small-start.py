# right: freedom c: tied, then smaller first values, written under no_grad
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        setattr(self.score, "weight", self.embed.weight)
        with torch.no_grad():
            self.embed.weight.mul_(0.1)

    def forward(self, x):
        return self.score(self.embed(x))
