# wrong: demand 3: max_norm changes the rows that are looked up
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden, max_norm=1.0)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        with torch.no_grad():
            self.embed(x)
        return self.score(F.embedding(x, self.embed.weight))
