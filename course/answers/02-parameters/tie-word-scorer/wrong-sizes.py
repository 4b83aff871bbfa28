# wrong: demand 4: five words and three numbers, whatever is asked for
class WordScorer(nn.Module):
    def __init__(self, words=5, hidden=3):
        super().__init__()
        self.embed = nn.Embedding(5, 3)
        self.score = nn.Linear(3, 5, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return self.score(self.embed(x))
