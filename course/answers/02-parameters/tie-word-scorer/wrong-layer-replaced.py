# wrong: demand 2: replaces the score layer by the embedding
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score = self.embed

    def forward(self, x):
        return self.score(self.embed(x))
