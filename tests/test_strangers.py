"""What strangers wrote is safe where it is shown: Markdown, HTML, terminals, spreadsheets."""

from __future__ import annotations

import ast
import base64
import csv
import inspect
import io
import json
import re
from types import SimpleNamespace

import bs4
import mistune
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder import UsageError, show
from autograder import __main__ as command
from autograder.grading.grade import Progress, Result
from autograder.show import progress_of, results_table
from autograder.strangers import safe
from tests.payloads import MARKDOWN, NAMES, OUTPUTS, numbered

PNG = base64.b64encode(
    base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
).decode()
ACTIVE = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "form",
    "input",
    "button",
    "base",
    "meta",
    "link",
}
ACTIVE |= {"details", "video", "audio", "source", "template", "textarea", "frameset", "img"}
TEX = re.compile(r"\\(href|style|class|cssId|unicode|require|mmlToken)\b")


def by_nbconvert(text: str) -> str:
    return MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(text)


RENDERERS = {
    "nbconvert": by_nbconvert,
    "mistune": mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes", "url"]),
    "markdown-it": MarkdownIt("js-default", {"html": True, "linkify": False}).render,
    "commonmark": MarkdownIt("commonmark").render,
}


def what_acts(html: str) -> list[str]:
    """What in a page would act on its reader."""
    page = bs4.BeautifulSoup(html, "html.parser")
    found = [
        str(tag)[:200] for tag in page.find_all(ACTIVE) if not str(tag.get("src", "")).startswith("data:image/png;")
    ]
    for tag in page.find_all(True):
        found += [f"{tag.name} {name}" for name in tag.attrs if name.startswith("on") or name in ("style", "srcset")]
        found += ["a diagram, drawn by a program"] if "mermaid" in tag.get("class", []) else []
        href = str(tag.get("href", "#"))
        found += [] if re.match(r"https?://|mailto:|#", href) else [f"{tag.name} {href}"]
    return found + [f"TeX {one}" for one in TEX.findall(page.get_text())]


@pytest.mark.parametrize("renderer", RENDERERS)
def test_no_payload_of_markdown_acts(renderer):
    show = RENDERERS[renderer]
    for payload in numbered(MARKDOWN):
        assert what_acts(show(safe.markdown(payload))) == [], payload


@pytest.mark.parametrize("renderer", RENDERERS)
def test_payloads_would_act_if_they_were_left_as_they_are(renderer):
    show, acting = RENDERERS[renderer], 0
    for payload in numbered(MARKDOWN):
        try:
            acting += bool(what_acts(show(payload)))
        except Exception:  # nbconvert's own, for an attachment that isn't there
            acting += 1
    assert acting > len(MARKDOWN) * 0.6


PIECES = [
    r"<",
    r">",
    r"</",
    r"<!--",
    r"-->",
    r"<img_src=x_onerror=1>",
    r"<b",
    r"script",
    r"`",
    r"```",
    r"~~~",
    r"mermaid",
    r"$",
    r"$$",
    r"\\",
    r"\\\(",
    r"\\)",
    r"\begin{x}",
    r"\end{x}",
    r"href",
    r"{",
    r"}",
    r"[",
    r"]",
    r"(",
    r")",
    r"!",
    r"[x]",
    r":",
    r"&",
    r"#",
    r"&lt;",
    r"&#60;",
    r"&#x3c",
    r";",
    r"javascript:1",
    r"http://a.b",
    r"attachment:x",
    r"attachment:p.png",
    r"'",
    r'"',
    r"-",
    r">",
    r"===",
    r"---",
    r"|",
    r"x",
    r"=",
    r"on",
]
PIECES = [piece.replace("_", " ") for piece in PIECES] + [
    "\n",
    "\n\n",
    "    ",
    "\t",
    "# ",
    "\0",
    "\1",
    "\2",
    "\r",
    "\u2060",
]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_no_text_acts_however_it_is_put_together(text):
    cleaned = safe.markdown(text, {"p.png": "cell-1-1.png"})
    for name, render in RENDERERS.items():
        if name == "nbconvert":
            renderer = IPythonRenderer(escape=False, attachments={"cell-1-1.png": {"image/png": PNG}})
            acting = what_acts(MarkdownWithMath(renderer=renderer).render(cleaned))
        else:
            acting = what_acts(re.sub(r'<img src="attachment:cell-1-1.png"[^>]*>', "", render(cleaned)))
        assert acting == [], (name, cleaned)


def test_what_a_student_wrote_can_be_read_as_it_was_typed():
    text = (
        "# Answer\n\nIf `x<y` then <b>it</b> is $x^2$, see [the page](https://pytorch.org) & more:\n\n- a\n- b &lt; c\n"
    )
    shown = bs4.BeautifulSoup(by_nbconvert(safe.markdown(text)), "html.parser")
    words = shown.get_text().replace(safe.JOINT, "")
    assert "If x<y then <b>it</b> is $x^2$, see the page & more:" in words
    assert "b < c" in words
    assert shown.find("a", href="https://pytorch.org")
    assert [item.get_text() for item in shown.find_all("code")] == [f"x<{safe.JOINT}y"]


def test_attached_pictures_stay_under_a_name_of_ours():
    kept, names = safe.attachments(
        {
            "my plot (1).png": {"image/png": PNG},
            "evil.svg": {"image/svg+xml": "PHN2Zy8+"},
            "no.png": {"image/png": "<b>"},
            "page.png": {"image/png": base64.b64encode(b"<html>").decode()},
            "wrong": 3,
        },
        "cell-4",
    )
    assert kept == {"cell-4-1.png": {"image/png": PNG}}
    text = "![a plot](attachment:my%20plot%20%281%29.png) ![b](attachment:evil.svg)"
    cleaned = safe.markdown(text, names)
    assert cleaned.startswith("![a plot](attachment:cell-4-1.png) !\u2060[b]")


def test_outputs_are_tables_and_true_pictures():
    for payload in numbered(OUTPUTS):
        assert what_acts(safe.html(payload)) == [], payload
    head, body = "<thead><tr><th>a</th></tr></thead>", "<tbody><tr><td>1</td></tr></tbody></table>"
    made = f'<div><style scoped>.x{{}}</style><table border="1" class="dataframe">{head}{body}</div>'
    assert safe.html(made) == f'<div><table class="dataframe">{head}{body}</div>'
    data = {"text/plain": "a", "text/html": "<script>1</script>", "image/png": PNG, "image/jpeg": PNG}
    assert safe.output({"output_type": "display_data", "data": data})["data"] == {
        "text/plain": "a",
        "image/png": PNG,
    }
    assert safe.output({"output_type": "display_data", "data": {"image/png": "no"}}) is None
    stream = {"output_type": "stream", "name": "stdout", "text": "<b>"}
    assert safe.output(stream) == stream


def test_a_picture_that_no_browser_could_hold_is_left_out():
    head = bytearray(base64.b64decode(PNG))
    head[16:24] = (60_000).to_bytes(4, "big") * 2
    assert safe.picture("image/png", base64.b64encode(bytes(head)).decode()) is None


@pytest.mark.parametrize("name", NAMES)
def test_names_are_one_line_that_acts_on_no_terminal(name):
    shown = safe.name(name)
    assert len(shown) <= safe.MAX_SHOWN
    assert shown.isprintable()
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", shown)
    assert json.loads(safe.json_text(json.dumps(name, ensure_ascii=False))) == name
    assert safe.json_text(json.dumps(name, ensure_ascii=False)).isprintable()
    with io.StringIO() as file:
        table = Table("x")
        table.add_row(Text(shown))
        Console(file=file, width=200).print(table)
        assert shown in file.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_names_in_the_graders_remarks_are_text(name):
    html = by_nbconvert(f"- {safe.in_markdown(safe.name(name))}")
    assert what_acts(html) == []
    shown = bs4.BeautifulSoup(html, "html.parser").get_text().replace(safe.JOINT, "").strip()
    assert shown == safe.name(name).strip()


FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", " =1", '"=1', "'=1", "＝1", "＋1", "x;=1", "-x", "-"]
FORMULAS += ["\u200b=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_field_is_a_formula(text):
    field = safe.field(text)
    assert safe.is_formula(text)
    assert not re.search(r"(^|[;\t\r\n])[\s\"\u200b]*[=+\-@＝＋－＠]", field)
    assert field[0] not in "\t\r"
    with io.StringIO() as file:
        csv.writer(file).writerow([field])
        assert next(csv.reader([file.getvalue()])) == [field]


@pytest.mark.parametrize(
    "text", ["", "-5", "+1.5", "-1e-9", "3", "ada", "a.b@c.org", "s-12", "Love, -Ada", "O'Neil", "12/3"]
)
def test_numbers_and_ids_stay(text):
    assert safe.field(text) == text


INERT = ("data/plot.png", "helpers.py", "a.csv", "words.txt", "net.pt")
PAGES = ("evil.html", "a/b.SVG", "x.xhtml", "x", ".html", "x.htm", "x.xml", "x.js", "x.mhtml", "x.html ", "x.svgz")


def test_pages_lie_beside_the_notebook_as_text():
    assert [safe.inert_path(path) for path in INERT] == list(INERT)
    assert [safe.inert_path(path) for path in PAGES] == [f"{path}.txt" for path in PAGES]
    assert safe.inert_path("a/" + "é" * 127 + "x") == "a/" + "é" * 125 + ".txt"


PATTERNS = ["_HTML", "_ENTITY", "_TEX", "_PICTURE", "_LINK", "_REFERENCE", "_MERMAID"]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_without_this_joint_a_payload_acts(monkeypatch, pattern):
    monkeypatch.setattr(safe, pattern, re.compile("(?!)"))

    def acts(payload: str) -> bool:
        try:
            return bool(what_acts(by_nbconvert(safe.markdown(payload))))
        except Exception:  # nbconvert's own, for an attachment that isn't there
            return True

    assert any(acts(payload) for payload in numbered(MARKDOWN))


@pytest.mark.parametrize("pattern", ["", "_HEADING", "_UNDERLINE"])
def test_no_heading_takes_the_place_of_a_field_of_the_page(monkeypatch, pattern):
    if pattern:
        monkeypatch.setattr(safe, pattern, re.compile("(?!)"))
    text = "# why\n\nwhy\n===\n\n- ## why\n\n> why\n> ---\n"
    page = bs4.BeautifulSoup(by_nbconvert(safe.markdown(text)), "html.parser")
    assert bool(page.find_all(id="why")) == bool(pattern)


class TestTerminal:
    HOSTILE = "\x1b[2J[bold]x[/b]\u202e\x9b31m\n[conceal]y"

    def result(self) -> Result:
        return Result(self.HOSTILE, 1.0, 2.0, {"a": 1.0}, [f"{self.HOSTILE} was left out"])

    def test_the_table_shows_markup_as_text(self):
        with io.StringIO() as file:
            table = results_table(SimpleNamespace(name="x", templates={}), [self.result()])
            Console(file=file, width=300, force_terminal=True, color_system=None).print(table)
            shown = re.sub(r"\x1b\[[0-9;]*m", "", file.getvalue())  # rich's own
        assert shown.count("?[2J[bold]x[/b]??31m?[conceal]y") == 2
        assert all(row.isprintable() for row in shown.splitlines())

    @pytest.mark.parametrize("terminal", [True, False])
    def test_progress_is_one_line_each(self, terminal, capsys):
        run = [Progress(1, 2, (self.HOSTILE,), self.result()), Progress(2, 2, (), self.result())]
        with io.StringIO() as file:
            console = Console(file=file, width=200, force_terminal=terminal, color_system=None)
            assert len(list(progress_of(console, run))) == 2
            shown = file.getvalue()
        printed = capsys.readouterr().out
        assert "\x1b[2J" not in shown + printed
        assert "\u202e" not in shown + printed
        assert terminal or len(printed.splitlines()) == 2

    def test_what_is_printed_is_cleaned(self):
        """Every print of the command line is of fixed words, or goes through one of the functions that clean."""
        clean = {"line", "lines", "json_text", "results_table", "rules_table"}
        for module in (command, show):
            for call in ast.walk(ast.parse(inspect.getsource(module))):
                if isinstance(call, ast.Call) and ast.unparse(call.func) in ("print", "console.print"):
                    for given in call.args:
                        called = {ast.unparse(one.func) for one in ast.walk(given) if isinstance(one, ast.Call)}
                        assert isinstance(given, ast.Constant) or clean & called or _names_of_ours(given), ast.unparse(
                            call
                        )

    def test_errors_of_use_are_cleaned(self, monkeypatch, capsys):
        def fails():
            raise UsageError(f"No submission by {self.HOSTILE}.")

        monkeypatch.setattr(command, "app", fails)
        with pytest.raises(SystemExit):
            command.main()
        said = capsys.readouterr().err
        assert "?[2J[bold]x[/b]" in said
        assert said.replace("\n", "").isprintable()


def _names_of_ours(given: ast.expr) -> bool:
    """Whether what is printed was cleaned where it was made, or is the instructor's."""
    return ast.unparse(given) in ("table", "_line(progress)", "f\"Missing for grading: {', '.join(missing)}.\"")
