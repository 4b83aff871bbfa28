# wrong: demand 4: the partial file is in the system's temporary folder, perhaps on another disk, where move copies
import shutil


def save_atomically(content, path):
    with tempfile.TemporaryDirectory() as place:
        partial = Path(place) / "partial.pt"
        torch.save(content, partial)
        shutil.move(partial, path)
