# right: freedom c: new memory of the right dtype, written through an open file
def save_rows(table, start, stop, path):
    rows = table.detach().new_empty(stop - start, table.size(1))
    rows.copy_(table.detach()[start:stop])
    with open(path, "wb") as file:
        torch.save(rows, file)
