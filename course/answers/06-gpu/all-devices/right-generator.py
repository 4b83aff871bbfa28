# right: freedom b: a generator inside
def all_devices(count):
    def each():
        i = 0
        while i < count("cuda"):
            yield torch.device("cuda", i)
            i += 1
        if count("mps"):
            yield torch.device("mps")
        yield torch.device("cpu")

    return list(each())
