# right: freedom d: a subclass of ValueError, an ExitStack
import contextlib


class Unknown(ValueError):
    pass


def open_known(path, known):
    with contextlib.ExitStack() as stack:
        now = torch.serialization.get_safe_globals()
        new = [kind for kind in known if not any(kind is old for old in now)]
        stack.enter_context(torch.serialization.safe_globals(new))
        names = torch.serialization.get_unsafe_globals_in_checkpoint(path)
        if names:
            raise Unknown("\n".join(names))
        return torch.load(path, map_location="cpu")
