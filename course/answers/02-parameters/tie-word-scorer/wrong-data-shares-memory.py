# wrong: demand 1: two parameters that share memory: the values agree, the gradients do not
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight.data = self.embed.weight.data

    def forward(self, x):
        return self.score(self.embed(x))
