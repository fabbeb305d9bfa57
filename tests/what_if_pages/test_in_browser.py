"""The page for the meeting in a real browser: on a phone, and printed.

Without a browser these are skipped, unless FORSORJNING_BROWSER=required says that there is one.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from html import escape, unescape
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.what_if_pages.pages import pages

PAGES = pages()
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PHONES = (360, 320)  # pixels; the latter is the width of WCAG 2.2, 1.4.10
_LONGEST = 300  # seconds that a browser may take on a busy machine
_A4 = (595, 842)  # points

# Looks into each page: how wide it is, and how each of its texts stands out from its ground.
_LOOK = """
const light = colour => {
  const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(one => one / 255)
    .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const clear = colour => colour === "transparent" || /, 0\\)$/.test(colour);
const ground = (element, view) => {
  for (let one = element; one; one = one.parentElement) {
    const colour = view.getComputedStyle(one).backgroundColor;
    if (!clear(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
};
const texts = (page, view) => {
  const found = [], walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement, text = walk.currentNode.data.trim();
    if (!text || ["title", "desc", "style"].includes(element.localName)) continue;
    const style = view.getComputedStyle(element);
    const drawn = element.namespaceURI.endsWith("svg") ? style.fill : style.color;
    const both = [light(drawn), light(ground(element, view))].sort((a, b) => a - b);
    found.push([text, (both[1] + 0.05) / (both[0] + 0.05), style.opacity]);
  }
  return found;
};
addEventListener("load", () => {
  const seen = [...document.querySelectorAll("iframe")].map(frame => {
    const page = frame.contentDocument, view = frame.contentWindow;
    return {
      wide: page.documentElement.scrollWidth,
      sideways: [...page.querySelectorAll(".table")]
        .filter(one => one.scrollWidth > one.clientWidth).length,
      texts: texts(page, view),
    };
  });
  document.body.replaceChildren(JSON.stringify(seen));
});
"""

Browser = Callable[..., str]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser that has never been used before; it gives what it prints."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get("FORSORJNING_BROWSER") == "required":
            pytest.fail("FORSORJNING_BROWSER=required, and there is no chromium")
        pytest.skip("there is no chromium")
    home = tmp_path_factory.mktemp("browser")

    def run(*arguments: str) -> str:
        done = subprocess.run(  # noqa: S603 - the browser, with what we wrote
            [found, *_QUIET, f"--user-data-dir={home}", *arguments],
            check=True,
            capture_output=True,
            text=True,
            timeout=_LONGEST,
        )
        return done.stdout

    return run


@pytest.fixture(scope="module")
def seen(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[Any, Any]:
    """What is seen of each page on a phone of each width."""
    frames = "".join(
        f'<iframe style="width: {width}px; height: 4000px; border: 0" srcdoc="{escape(page)}">'
        "</iframe>"
        for width in _PHONES
        for page in PAGES.values()
    )
    wrapper = tmp_path_factory.mktemp("phone") / "phone.html"
    wrapper.write_text(
        f"<!doctype html><meta charset=utf-8><body>{frames}<script>{_LOOK}</script>", "utf-8"
    )
    shown = browser("--virtual-time-budget=20000", "--dump-dom", wrapper.as_uri())
    (body,) = re.findall(r"<body>(\[.*\])</body>", shown, re.DOTALL)
    return dict(zip(product(_PHONES, PAGES), json.loads(unescape(body)), strict=True))


@pytest.mark.parametrize("width", _PHONES)
@pytest.mark.parametrize("name", PAGES)
def test_a_phone_shows_all_of_its_width(seen: dict[Any, Any], name: str, width: int) -> None:
    """Neither the page nor its table is moved sideways."""
    assert seen[width, name]["wide"] == width
    assert seen[width, name]["sideways"] == 0


@pytest.mark.parametrize("name", PAGES)
def test_every_text_stands_out_from_its_ground(seen: dict[Any, Any], name: str) -> None:
    """At least 4.5:1, as WCAG 2.2 has it in 1.4.3 at level AA; in the picture too."""
    texts = seen[_PHONES[0], name]["texts"]
    assert len(texts) > 20
    for text, contrast, opacity in texts:
        assert (contrast >= 4.5, opacity) == (True, "1"), text


@pytest.mark.parametrize("name", PAGES)
def test_printed_it_is_one_a4(browser: Browser, tmp_path: Path, name: str) -> None:
    """So that it can lie on the table."""
    page, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_text(PAGES[name], "utf-8")
    browser("--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
    written = printed.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1
    (size,) = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", written)
    assert tuple(round(float(one)) for one in size) == _A4
