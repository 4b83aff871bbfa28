# another style: register_parameter, mul, docstrings, type hints, a helper
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
def helper(size: int) -> torch.Tensor:
    """Ones."""
    return torch.full((size,), 1.0)


class Scale(torch.nn.Module):
    """Scale."""

    def __init__(self, size: int, *, verbose: bool = False) -> None:
        super().__init__()
        self.register_parameter("gain", torch.nn.Parameter(helper(size)))
        self.verbose = verbose

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.gain.mul(x)
