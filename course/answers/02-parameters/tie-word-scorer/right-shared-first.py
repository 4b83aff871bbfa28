# right: freedom b: one parameter made first, given to both
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        table = nn.Parameter(torch.randn(words, hidden) / hidden**0.5)
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        for layer in (self.embed, self.score):
            layer.weight = table

    def forward(self, x):
        return self.score(self.embed(x))
