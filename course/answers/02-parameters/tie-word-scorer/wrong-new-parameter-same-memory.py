# wrong: demand 1: wraps the table in a second parameter object
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = nn.Parameter(self.embed.weight)

    def forward(self, x):
        return self.score(self.embed(x))
