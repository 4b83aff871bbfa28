# wrong: demand 2: there is no score layer any more, so its name is gone
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)

    def forward(self, x):
        return self.embed(x) @ self.embed.weight.T
