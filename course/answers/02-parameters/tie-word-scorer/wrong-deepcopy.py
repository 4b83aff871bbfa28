# wrong: demand 1: a deep copy is another object
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = copy.deepcopy(self.embed.weight)

    def forward(self, x):
        return self.score(self.embed(x))
