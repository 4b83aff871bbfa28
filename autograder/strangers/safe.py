"""What strangers wrote, made safe for where it is shown: a terminal, a page, a notebook, a spreadsheet.

Every name and text of a student's that leaves the grader goes through one of these functions. They
keep it readable and change as little as they can; what was handed in stays as it was in `submitted/`.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import unicodedata
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

MAX_SHOWN = 60
MAX_FILE_NAME = 255  # bytes
MAX_PICTURE = 8 * 1024**2
MAX_PIXELS = 50_000_000
# A word joiner: it can't be seen, has no width, and ends whatever a program would make of the characters around it.
JOINT = "\u2060"

# --- for terminals ---------------------------------------------------------------------------------------------------


def line(text: str, most: int = 0) -> str:
    """A text as one line in which nothing acts on a terminal, nor on the direction or the place of what follows.

    Args:
        most: how many characters are shown; all, if it is 0.
    """
    shown = "".join(char if char.isprintable() else " " if unicodedata.category(char) == "Zs" else "?" for char in text)
    return f"{shown[: most - 1]}…" if most and len(shown) > most else shown


def lines(text: str) -> str:
    """The same for a text of several lines."""
    return "\n".join(map(line, text.split("\n")))


def name(text: str) -> str:
    """A file's name or path, cut and cleaned for a remark."""
    return line(text, MAX_SHOWN)


def json_text(text: str) -> str:
    """JSON in which what can't be shown stands as an escape; it means the same."""
    return "".join(char if char.isprintable() or char == "\n" else _json_escape(char) for char in text)


def _json_escape(char: str) -> str:
    code = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{code[start : start + 2].hex()}" for start in range(0, len(code), 2))


# --- for spreadsheets ------------------------------------------------------------------------------------------------

# What a spreadsheet takes for a formula, at the start of a field or behind what it may take for the end of one.
_FORMULA = re.compile("""(^|[;\\t\\r\\n])([\\s"'\\u200b-\\u200f\\u2060\\ufeff]*)(?=[=+\\-@＝＋－＠])""")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may run a field's text."""
    return bool(_FORMULA.search(text) or text[:1] in ("\t", "\r")) and not _NUMBER.fullmatch(text)


def field(text: str) -> str:
    """A field of a CSV file that no spreadsheet takes for a formula; numbers stay numbers."""
    if not is_formula(text):
        return text
    text = _FORMULA.sub(r"\1\2'", text)
    return f"'{text}" if text[0] in "\t\r" else text


# --- for Markdown ----------------------------------------------------------------------------------------------------

# TeX that reaches out of a formula: links, styles, ids, other files, other characters than those that are read.
_REACHING = (
    "href|url|style|cssId|class|data|html|require|unicode|mmlToken|bbox|includegraphics|csname|catcode|char|input|"
    "include|special|write|openout|texttip|begingroup|HTML|javascript|action|mathtip|toggle"
)
_TEX = re.compile(rf"\\(?=(?:{_REACHING})(?![a-z]))")
_HTML = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|nbsp);)(?=#|\w+;)")
_ATTACHMENT = re.compile(r"!\[([^\[\]\n]*)\]\(attachment:([^()<>\s\"']+)\)")
_PICTURE = re.compile(r"!(?=\[)")
_LINK = re.compile(r"\](?=\()(?!\(\s*(?:https?://[^\s\\]|mailto:[^\s\\]|#))", re.IGNORECASE)
_REFERENCE = re.compile(r"\](?=:)(?!:\s*(?:https?://[^\s\\]|mailto:[^\s\\]|#))", re.IGNORECASE)
_MERMAID = re.compile(r"(?<=[`~])([ \t]*)(?=mermaid)", re.IGNORECASE)
# A heading becomes an anchor with its own text as its id, which must not be the id of a field of the page.
_HEADING = re.compile(r"^([ >*+\-\d.]*#{1,6}[ \t]*)(?=\S)", re.MULTILINE)
_UNDERLINE = re.compile(r"(?<=\n)([ >]*)(?=(?:=+|-+)[ \t]*$)", re.MULTILINE)
# Characters that turn what follows around, so that a text reads otherwise than it is.
_TURNING = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def markdown(source: str, pictures: dict[str, str] | None = None) -> str:
    """A student's Markdown in which nothing acts on whoever reads it, in any program that shows Markdown.

    Programs differ in what they take for code, for HTML or for a link, so no parser is asked. Wherever HTML, an
    entity, a picture or a link could begin, a joint that can't be seen keeps it from beginning: what was meant to
    act is read as it was typed. Links to the web stay links, pictures of the web become links, and attached
    pictures stay pictures.

    Args:
        pictures: for each attachment that is kept, the name that it is kept under.
    """
    kept = pictures or {}

    def attached(found: re.Match[str]) -> str:
        new = kept.get(unquote(found[2]))
        return f"\0{found[1]}\1{new}\2" if new else found[0]

    source = _TURNING.sub("�", source.replace("\r\n", "\n"))
    source = _ATTACHMENT.sub(attached, source)
    for pattern in (_HTML, _ENTITY, _TEX, _PICTURE, _LINK, _REFERENCE):
        source = pattern.sub(lambda found: found[0] + JOINT, source)
    for pattern in (_MERMAID, _HEADING, _UNDERLINE):
        source = pattern.sub(lambda found: found[1] + JOINT, source)
    return re.sub("\0([^\0]*)\1([^\2]*)\2", r"![\1](attachment:\2)", source)


def in_markdown(text: str) -> str:
    """A text that is shown in Markdown as it is, whatever it holds."""
    text = _TEX.sub(lambda found: found[0] + JOINT, line(text))
    text = re.sub(r"([\\`*_\[\]!#$~|])", r"\\\1", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- for pages -------------------------------------------------------------------------------------------------------

_TABLES = {"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"}
_INLINE = {"b", "i", "u", "s", "em", "strong", "small", "sub", "sup", "code", "kbd", "samp", "var", "span", "br", "hr"}
_BLOCKS = {"p", "div", "pre", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "h4", "h5", "h6"}
_UNSEEN = {"script", "style", "title", "template", "noscript", "iframe", "object", "embed", "svg", "math", "textarea"}
_ATTRIBUTES = {"th": {"colspan", "rowspan", "scope"}, "td": {"colspan", "rowspan"}, "col": {"span"}}


def html(source: str) -> str:
    """HTML with nothing but tables, lists and inline formatting: no links, pictures, styles, ids or scripts."""
    import nh3

    cleaned = nh3.clean(
        source,
        tags=_TABLES | _INLINE | _BLOCKS,
        clean_content_tags=_UNSEEN,
        attributes=_ATTRIBUTES,
        allowed_classes={"table": {"dataframe"}},
        url_schemes=set(),
        link_rel=None,
    )
    return _TEX.sub(lambda found: found[0] + JOINT, cleaned)


_PICTURES = {"image/png": "PNG", "image/jpeg": "JPEG"}


def _is_picture(raw: bytes, form: str) -> bool:
    """Whether bytes are a picture of a form, of a size that a browser can show. Only their head is read."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(raw), formats=[form]) as opened:
            return opened.width * opened.height <= MAX_PIXELS
    except Exception:  # Pillow raises errors of many kinds for what isn't a picture
        return False


def picture(kind: str, data: Any) -> str | None:
    """A picture's base64, if it is a picture of that kind; else None."""
    data = "".join(part for part in data if isinstance(part, str)) if isinstance(data, list) else data
    if kind not in _PICTURES or not isinstance(data, str) or len(data) > MAX_PICTURE:
        return None
    try:
        raw = base64.b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return base64.b64encode(raw).decode() if _is_picture(raw, _PICTURES[kind]) else None


def attachments(found: Any, prefix: str) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """A cell's attachments that are pictures, under names of ours, and what they were called."""
    kept: dict[str, dict[str, str]] = {}
    names: dict[str, str] = {}
    for called, kinds in found.items() if isinstance(found, dict) else ():
        for kind in _PICTURES:
            data = picture(kind, kinds.get(kind)) if isinstance(kinds, dict) else None
            if data is not None:
                ours = f"{prefix}-{len(kept) + 1}.{kind.removeprefix('image/')}"
                kept[ours], names[called] = {kind: data}, ours
                break
    return kept, names


def output(given: dict[str, Any]) -> dict[str, Any] | None:
    """An output of a notebook with only what can be shown: text, true pictures, tables. None, if nothing is left."""
    if "data" not in given:
        return given
    data = dict(given["data"])
    for kind in _PICTURES.keys() & data.keys():
        data[kind] = picture(kind, data[kind])
    if "text/html" in data:
        data["text/html"] = html(data["text/html"]).strip()
    data = {kind: content for kind, content in data.items() if content}
    return {**given, "data": data} if data else None


def is_unsafe_id(text: str) -> bool:
    """Whether an id would act in nbgrader's own pages, some of which show ids without escaping them."""
    return bool(re.search(r'[<>&"\\]', text))


# --- for files -------------------------------------------------------------------------------------------------------

# What a browser shows or saves, and never runs, when a server names its type by its suffix.
_INERT = {
    *("txt", "csv", "tsv", "py", "png", "jpg", "jpeg", "gif", "npy", "npz", "pt", "pth", "pkl", "safetensors"),
    *("parquet", "zip", "gz", "xlsx", "pdf", "wav", "mp3", "mp4", "json", "yaml", "yml", "toml", "ini", "cfg", "log"),
}


def inert_path(path: str) -> str:
    """Where a file of a student's may lie beside an autograded notebook: a page of theirs would open as ours.

    nbgrader serves what lies there, in the Formgrader's own name, by the suffix.
    """
    path = "".join(char if char.isprintable() else "_" for char in path)
    if PurePosixPath(path).suffix.lower().removeprefix(".") in _INERT:
        return path
    folder, slash, file = path.rpartition("/")
    return f"{folder}{slash}{file.encode()[: MAX_FILE_NAME - len('.txt')].decode(errors='ignore')}.txt"
