"""The fetcher against real sockets on loopback. Tests hand in which addresses may be reached."""

import contextlib
import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from stemma.acquire.addresses import Address, is_public
from stemma.acquire.fetch import Fetcher
from stemma.errors import InvalidInput, TryLater

PAGE = b"<!doctype html><p>The bridge is open."


class Canary(ThreadingHTTPServer):
    """Counts the requests that reach it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.hits: list[tuple[str, dict[str, str]]] = []
        self.location = "/page"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Canary

    def do_GET(self) -> None:
        self.server.hits.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        getattr(self, "answer_" + self.path.strip("/").split("/")[0])()

    def answer_page(self) -> None:
        self._send(200, PAGE, {"content-type": "text/html; charset=UTF-8", "set-cookie": "a=b"})

    def answer_redirect(self) -> None:
        self._send(302, b"", {"location": self.server.location, "set-cookie": "a=b"})

    def answer_loop(self) -> None:
        self._send(301, b"", {"location": "/loop"})

    def answer_missing(self) -> None:
        self._send(404, b"no")

    def answer_busy(self) -> None:
        self._send(503, b"later")

    def answer_big(self) -> None:
        self._send(200, b"x" * 40_000)

    def answer_lying(self) -> None:
        self._send(200, b"x" * 40_000, {"content-length": "10"})

    def answer_bomb(self) -> None:
        self._send(200, gzip.compress(b"x" * 50_000_000), {"content-encoding": "gzip"})

    def answer_stacked(self) -> None:
        self._send(200, gzip.compress(gzip.compress(b"x")), {"content-encoding": "gzip, gzip"})

    def answer_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(50):
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.1)

    def answer_drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        for number in range(50):
            try:
                self.wfile.write(f"x-{number}: y\r\n".encode())
            except OSError:
                return
            time.sleep(0.1)

    def _send(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def canary() -> Iterator[Canary]:
    server = Canary()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def loopback(address: Address) -> bool:
    return address.is_loopback


def test_a_page_becomes_a_capture(canary: Canary) -> None:
    capture = Fetcher(allow=loopback)(f"{canary.address}/page")
    assert capture.payload == PAGE
    assert (capture.media_type, capture.charset, capture.status) == ("text/html", "UTF-8", 200)
    assert capture.captured is not None and capture.captured.endswith("+00:00")


def test_nothing_private_is_reached_by_any_spelling(canary: Canary) -> None:
    port = canary.server_port
    hosts = (
        "127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "[::1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "①②⑦.⓪.⓪.①", "127.0.0.1.", "LOCALHOST",
    )  # fmt: skip
    for host in hosts:
        with pytest.raises((InvalidInput, TryLater)):
            Fetcher(seconds=5)(f"http://{host}:{port}/page")
    assert canary.hits == []


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://example.org/", "gopher://x/", "http:///x", "//x/y"]
)
def test_other_schemes_are_refused(address: str) -> None:
    with pytest.raises(InvalidInput):
        Fetcher()(address)


def test_an_address_with_a_password_is_refused(canary: Canary) -> None:
    with pytest.raises(InvalidInput):
        Fetcher(allow=loopback)(f"http://user:secret@127.0.0.1:{canary.server_port}/page")
    assert canary.hits == []


def test_a_redirect_is_followed_without_cookies(canary: Canary) -> None:
    capture = Fetcher(allow=loopback)(f"{canary.address}/redirect")
    assert capture.target_uri == f"{canary.address}/page"
    assert all("cookie" not in headers and "authorization" not in headers for _, headers in canary.hits)


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://u:p@127.0.0.1/"])
def test_a_redirect_to_another_scheme_is_refused(canary: Canary, location: str) -> None:
    canary.location = location
    with pytest.raises(InvalidInput):
        Fetcher(allow=loopback)(f"{canary.address}/redirect")


def test_a_redirect_to_a_private_address_is_refused(canary: Canary) -> None:
    inner = Canary()
    threading.Thread(target=inner.serve_forever, daemon=True).start()
    canary.location = f"http://inner.example:{inner.server_port}/page"
    names = {"inner.example": [ip_address("127.0.0.2")]}

    def only_first(address: Address) -> bool:
        return str(address) == "127.0.0.1"

    fetcher = Fetcher(allow=only_first, resolve=lambda host, port: names.get(host, [ip_address("127.0.0.1")]))
    with pytest.raises(InvalidInput, match="not in the public internet"):
        fetcher(f"http://outer.example:{canary.server_port}/redirect")
    assert inner.hits == []
    inner.shutdown()
    inner.server_close()


def test_a_name_is_looked_up_once_and_that_answer_used(canary: Canary) -> None:
    answers = iter([[ip_address("127.0.0.1")], [ip_address("10.0.0.1")]])
    fetcher = Fetcher(allow=loopback, resolve=lambda host, port: next(answers))
    assert fetcher(f"http://flips.example:{canary.server_port}/page").payload == PAGE
    assert list(answers) == [[ip_address("10.0.0.1")]]


def test_one_bad_answer_among_good_ones_refuses_the_name(canary: Canary) -> None:
    both = [ip_address("127.0.0.1"), ip_address("10.0.0.1")]
    with pytest.raises(InvalidInput):
        Fetcher(allow=loopback, resolve=lambda host, port: both)(
            f"http://both.example:{canary.server_port}/page"
        )
    assert canary.hits == []


def test_endless_redirects_stop_after_five(canary: Canary) -> None:
    with pytest.raises(InvalidInput, match="redirects"):
        Fetcher(allow=loopback)(f"{canary.address}/loop")
    assert len(canary.hits) == 6


@pytest.mark.parametrize("path", ["big", "bomb"])
def test_a_body_stops_at_the_limit(canary: Canary, path: str) -> None:
    fetcher = Fetcher(allow=loopback, page_bytes=20_000)
    with pytest.raises((InvalidInput, TryLater)):
        fetcher(f"{canary.address}/{path}")


def test_a_length_that_lies_is_not_exceeded(canary: Canary) -> None:
    assert Fetcher(allow=loopback)(f"{canary.address}/lying").payload == b"x" * 10


def test_stacked_compression_is_refused(canary: Canary) -> None:
    with pytest.raises(InvalidInput, match="more than once"):
        Fetcher(allow=loopback)(f"{canary.address}/stacked")


@pytest.mark.parametrize("path", ["drip", "drip_headers"])
def test_a_slow_drip_ends_with_the_deadline(canary: Canary, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(TryLater):
        Fetcher(allow=loopback, seconds=0.6)(f"{canary.address}/{path}")
    assert time.monotonic() - begun < 2


def test_answers_of_the_server_say_what_to_do(canary: Canary) -> None:
    with pytest.raises(InvalidInput, match="404"):
        Fetcher(allow=loopback)(f"{canary.address}/missing")
    with pytest.raises(TryLater, match="503"):
        Fetcher(allow=loopback)(f"{canary.address}/busy")


def test_the_environment_is_not_asked(canary: Canary, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert Fetcher(allow=loopback)(f"{canary.address}/page").payload == PAGE


REFUSED = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.169.254",
    "172.16.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
    "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1",
    "2001:db8::1", "2002:7f00:1::", "fc00::1", "fd00::1", "fe80::1", "fec0::1", "ff02::1",
    "2a00:1450::5efe:7f00:1",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_addresses_that_are_not_public(text: str) -> None:
    assert not is_public(ip_address(text))


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "93.184.215.14", "2a00:1450:4001:81b::200e", "2606:4700::6810:84e5"]
)
def test_addresses_that_are_public(text: str) -> None:
    assert is_public(ip_address(text))
