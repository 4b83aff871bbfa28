# right: freedom c: writes the bytes of a file in memory
def save_rows(table, start, stop, path):
    import io

    buffer = io.BytesIO()
    torch.save(table[start:stop].clone(), buffer)
    path.write_bytes(buffer.getvalue())
