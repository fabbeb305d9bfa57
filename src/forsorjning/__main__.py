"""``python -m forsorjning`` is the command ``forsorjning``."""

import sys

from forsorjning.cli import main

if __name__ == "__main__":
    sys.exit(main())
