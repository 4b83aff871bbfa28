# wrong: demand 4: builds one block of the model and multiplies
def count_seen(width, depth):
    first = nn.Linear(width, 2)
    count = sum(p.numel() for p in first.parameters())
    if depth:
        count += depth * nn.Linear(width, width, bias=False).weight.numel()
    return count
