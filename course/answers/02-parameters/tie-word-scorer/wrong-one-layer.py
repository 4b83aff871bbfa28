# wrong: demand 2: score is no nn.Linear but an embedding used for its weight
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = self.embed

    def forward(self, x):
        return self.embed(x) @ self.score.weight.T
