"""HTML pages from the templates: self-contained, text escaped, plots inlined."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def percent(share: float) -> str:
    """A share as a percentage; a dash for what can't be known."""
    return "–" if share != share else f"{share:.0%}"


def points(number: float | None) -> str:
    """Points as a teacher writes them: 2, 1.5, 0.33."""
    return "–" if number is None or number != number else f"{number:.2f}".rstrip("0").rstrip(".")


def decimals(number: float) -> str:
    """A number with two decimals and a real minus sign."""
    return "–" if number != number else f"{number:.2f}".replace("-", "−")


def render(template: str, **content: Any) -> str:
    """A page from a template of this package."""
    loader = PackageLoader("autograder.desk", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"percent": percent, "points": points, "decimals": decimals}
    return environment.get_template(template).render(**content)


def inline(figure: Figure) -> str:
    """A figure as an address for `<img src=…>`; the same figure gives the same address."""
    import matplotlib

    with matplotlib.rc_context({"svg.hashsalt": "report", "font.size": 10}), io.StringIO() as svg:
        figure.savefig(svg, format="svg", metadata={"Date": None}, bbox_inches="tight")
        return "data:image/svg+xml;base64," + base64.b64encode(svg.getvalue().encode()).decode()
