# right: freedom b: register_parameter
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.score = nn.Linear(hidden, words, bias=False)
        self.embed = nn.Embedding(words, hidden)
        self.score.register_parameter("weight", self.embed.weight)

    def forward(self, words):
        rows = self.embed(words)
        return self.score(rows)
