# wrong: demand 4: view needs a table whose rows follow each other in memory
def save_rows(table, start, stop, path):
    columns = table.shape[1]
    torch.save(table.view(-1)[start * columns : stop * columns].clone().view(-1, columns), path)
