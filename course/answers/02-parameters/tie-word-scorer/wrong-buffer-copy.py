# wrong: demand 1: score.weight is a copy that never learns
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        weight = self.embed.weight.detach().clone()
        del self.score.weight
        self.score.register_buffer("weight", weight)

    def forward(self, x):
        return self.score(self.embed(x))
