"""Pages as a strict reader sees them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "img", "br", "link", "input"}


@dataclass
class Element:
    """An element with its attributes, and the text in it as the reader sees it."""

    name: str
    attributes: dict[str, str | None]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """Refuses elements that are not closed in order."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)
    declared: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_decl(self, decl: str) -> None:
        self.declared = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs))
        assert len(made.attributes) == len(attrs), "an attribute is given twice"
        self.elements.append(made)
        if tag not in _VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def all(self, name: str) -> list[Element]:
        """Every element of this name."""
        return [element for element in self.elements if element.name == name]

    def texts(self, name: str, of_class: str = "") -> list[str]:
        """What stands in every element of this name."""
        return [one.text for one in self.all(name) if of_class in (one.attributes.get("class") or "")]


def read(html: str) -> Page:
    """The page, which must be well-formed and need nothing from anywhere."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    assert page.declared == "doctype html"
    _needs_nothing(page, html)
    return page


def _needs_nothing(page: Page, html: str) -> None:
    assert not {element.name for element in page.elements} & {"script", "link", "iframe", "object", "form", "base"}
    (policy,) = [one for one in page.all("meta") if one.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert (policy.attributes["content"] or "").startswith(
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    )
    for element in page.elements:
        for name, value in element.attributes.items():
            assert not name.startswith("on")
            if name in ("src", "href", "action", "srcset", "poster"):
                assert (value or "").startswith(("data:image/", "#")), (element.name, name)
    (style,) = page.texts("style")
    assert "url(" not in style
    assert "@import" not in style
    assert "&#39;" not in style, "the style sheet is no text to escape"
    assert "http://" not in html
    assert "https://" not in html
