# right: freedom a: ties in the other direction
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.embed.weight = self.score.weight

    def forward(self, x):
        return self.score(self.embed(x))
