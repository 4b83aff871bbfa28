# wrong: demand 7: goes round the layers, so their hooks don't run
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return F.embedding(x, self.embed.weight) @ self.score.weight.T
