# right: freedom b: registers the embedding's parameter in the score layer
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.register_parameter("weight", self.embed.get_parameter("weight"))

    def forward(self, x):
        return self.score(self.embed(x))
