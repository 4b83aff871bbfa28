# wrong: demand 5: scores are computed with .data, the second use gives no gradient
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return F.linear(self.embed(x), self.score.weight.data)
