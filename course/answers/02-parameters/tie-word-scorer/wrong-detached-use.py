# wrong: demand 5: ties, but cuts the second use off from the gradient
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return self.embed(x) @ self.score.weight.detach().T
