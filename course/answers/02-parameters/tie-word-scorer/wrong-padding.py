# wrong: demand 3: word 0 is treated as padding: its row is 0 at first and its lookups give no gradient
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden, padding_idx=0)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return self.score(self.embed(x))
