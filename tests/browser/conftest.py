import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
SIZES = {"desk": (1280, 900), "phone": (390, 844)}


@pytest.fixture(scope="session")
def browser(chromium_executable: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium_executable, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(params=SIZES, ids=list(SIZES))
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    yield from opened_page(browser, *SIZES[request.param])


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    yield from opened_page(browser, *SIZES["desk"])


def opened_page(browser: Browser, width: int, height: int) -> Iterator[Page]:
    """A page that must not report an error while it is used."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, permissions=["clipboard-read", "clipboard-write"]
    )
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert [text for text in said if "404" not in text] == []


@pytest.fixture(scope="session")
def site_url(sample_corpus: Path) -> Iterator[str]:
    yield from served(sample_corpus, "serve", "--port", "0")


@pytest.fixture(scope="session")
def folder(sample_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("published") / "site"
    arguments = [
        sys.executable,
        "-m",
        "corpus_cli",
        "-C",
        str(sample_corpus),
        "publish",
        str(target),
        "--to",
        "static",
        "--include-incomplete",
    ]
    subprocess.run(arguments, check=True, capture_output=True)
    return target


@pytest.fixture(scope="session")
def folder_url(folder: Path) -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        port = process.stdout.readline().split(" port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}/"
        process.terminate()


def served(root: Path, *arguments: str) -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", "-C", str(root), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.terminate()
