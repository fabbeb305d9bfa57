"""What the tests of the command share."""

import io
import re
import sys

import pytest

Capture = pytest.CaptureFixture[str]


def send(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    """Send the text to the command."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))


def without_style(shown: str) -> str:
    """What a terminal shows, without its signs for bold and the like."""
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)
