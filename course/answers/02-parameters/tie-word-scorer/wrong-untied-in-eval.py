# wrong: demand 6: eval() gives score a weight of its own (a copy, to save it separately)
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def train(self, mode=True):
        super().train(mode)
        weight = self.embed.weight
        self.score.weight = weight if mode else nn.Parameter(weight.detach().clone())
        return self

    def forward(self, x):
        return self.score(self.embed(x))
