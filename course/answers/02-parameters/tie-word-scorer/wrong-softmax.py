# wrong: demand 3: returns probabilities instead of the scores
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        self.score.weight = self.embed.weight

    def forward(self, x):
        return torch.softmax(self.score(self.embed(x)), dim=-1)
