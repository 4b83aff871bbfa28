# wrong: demand 5: the shared weight is frozen
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.embed.weight.requires_grad_(False)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return self.score(self.embed(x))
