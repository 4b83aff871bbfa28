# wrong: demand 1: equal values at the start, not one object
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        with torch.no_grad():
            self.score.weight.copy_(self.embed.weight)

    def forward(self, x):
        return self.score(self.embed(x))
