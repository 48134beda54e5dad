"""The pictures of the README: the page of an example, photographed in Chromium.

usage: python scripts/pictures.py   (needs Chromium; writes docs/images/*.png)
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "ferry-in-fog"
PICTURES = {
    "story.png": (1480, 1250, "light", 0),
    "phone.png": (390, 844, "dark", 0),
}
CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def main() -> None:
    """Trace the example and take the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "story.html"
        command = [sys.executable, "-m", "stemma", "trace", str(EXAMPLE), "--output", str(page_file)]
        subprocess.run(command, check=True)  # noqa: S603 - our own command
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
            for name, (width, height, scheme, top) in PICTURES.items():
                page = browser.new_page(
                    viewport={"width": width, "height": height},
                    color_scheme="dark" if scheme == "dark" else "light",
                )
                page.goto(page_file.as_uri())
                page.evaluate(f"window.scrollTo(0, {top})")
                page.screenshot(path=ROOT / "docs" / "images" / name)
            browser.close()


if __name__ == "__main__":
    main()
