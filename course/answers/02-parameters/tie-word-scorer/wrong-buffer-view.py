# wrong: demand 5: score.weight is a buffer that shares the memory, so the use in score gives no gradient (and double() breaks the tie)
class WordScorer(nn.Module):
    def __init__(self, words, hidden):
        super().__init__()
        self.embed = nn.Embedding(words, hidden)
        self.score = nn.Linear(hidden, words, bias=False)
        del self.score.weight
        self.score.register_buffer("weight", self.embed.weight.detach())

    def forward(self, x):
        return self.score(self.embed(x))
