# wrong: demand 8: models of one size share one table
class WordScorer(nn.Module):
    tables = {}

    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.embed.weight = self.tables.setdefault((words, hidden), self.embed.weight)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return self.score(self.embed(x))
