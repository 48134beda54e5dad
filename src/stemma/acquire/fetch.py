"""An address in, its capture out: plain, polite enough for a page that a user named, and safe.

Only http and https; nothing of the environment (proxies, certificates, passwords) is used; every hop
of a redirect is checked like the first; the whole fetch ends by its deadline and its limit of bytes.
"""

from dataclasses import dataclass

import httpcore2
import httpx2

from stemma import __version__
from stemma.acquire.addresses import Allow, is_public
from stemma.acquire.connection import Deadline, GuardedBackend, Refused, Resolve, resolve
from stemma.acquire.formats.instants import instant
from stemma.acquire.limits import PAGE_BYTES, in_words
from stemma.errors import InvalidInput, TryLater
from stemma.model import Capture, payload_digest

MOST_REDIRECTS = 5
SECONDS = 30.0
SCHEMES = ("http", "https")
REDIRECTS = frozenset({301, 302, 303, 307, 308})
LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
KEPT_HEADERS = frozenset({"content-type", "content-language", "date", "etag", "last-modified"})
HEADERS = {
    "user-agent": f"stemma-news/{__version__}",
    "accept": "text/html,application/rss+xml,application/atom+xml,text/plain;q=0.8,*/*;q=0.1",
    "accept-encoding": "gzip",
}


@dataclass(frozen=True, slots=True)
class Fetcher:
    """``allow`` decides on addresses, ``resolve`` looks names up: tests hand in their own."""

    allow: Allow = is_public
    resolve: Resolve = resolve
    seconds: float = SECONDS
    page_bytes: int = PAGE_BYTES

    def __call__(self, address: str) -> Capture:
        """The page; InvalidInput where it must not or cannot be had, TryLater where it may be later."""
        deadline = Deadline(self.seconds)
        transport = _transport(GuardedBackend(self.allow, self.resolve, deadline))
        try:
            return self._followed(_checked(address, address), transport, address)
        except Refused as error:
            raise InvalidInput(
                address, str(error), "give an address of the public web", kind="refused"
            ) from error
        except (httpx2.TimeoutException, httpcore2.TimeoutException) as error:
            raise TryLater(
                address, f"not read whole within {self.seconds:g} seconds", "try again later"
            ) from error
        except (httpx2.HTTPError, httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            raise TryLater(
                address, f"cannot be fetched: {error}", "check the address, try again later"
            ) from error
        finally:
            transport.close()

    def _followed(self, url: httpx2.URL, transport: httpx2.BaseTransport, given: str) -> Capture:
        for _ in range(MOST_REDIRECTS + 1):
            request = httpx2.Request("GET", url, headers=HEADERS)
            response = transport.handle_request(request)
            response.request = request
            try:
                if response.status_code not in REDIRECTS or "location" not in response.headers:
                    return self._captured(url, response, given)
                url = _checked(str(_joined(url, response.headers["location"], given)), given)
            finally:
                response.close()
        raise InvalidInput(
            given, f"more than {MOST_REDIRECTS} redirects", "give the page's own address", kind="redirects"
        )

    def _captured(self, url: httpx2.URL, response: httpx2.Response, given: str) -> Capture:
        status = response.status_code
        if status in LATER:
            raise TryLater(given, f"the server answered {status}", "try again later")
        if status != httpx2.codes.OK:
            raise InvalidInput(
                given, f"the server answered {status}", "check the address", kind=f"http-{status}"
            )
        payload = self._body(response, given)
        media_type, _, parameters = response.headers.get("content-type", "").partition(";")
        return Capture(
            target_uri=str(url),
            media_type=media_type.strip().lower() or "application/octet-stream",
            payload=payload,
            digest=payload_digest(payload),
            charset=_charset(parameters),
            captured=instant(response.headers.get("date"))[0],
            status=status,
            headers=tuple((name, value) for name, value in response.headers.items() if name in KEPT_HEADERS),
        )

    def _body(self, response: httpx2.Response, given: str) -> bytes:
        """The body after decompression, stopped at the limit whatever lengths were announced."""
        if "," in response.headers.get("content-encoding", ""):
            raise InvalidInput(
                given, "compressed more than once", "save the page and give the file", kind="encoding"
            )
        parts: list[bytes] = []
        size = 0
        for part in response.iter_bytes():
            size += len(part)
            if size > self.page_bytes:
                raise InvalidInput(
                    given,
                    f"larger than {in_words(self.page_bytes)}, the most that one input may hold",
                    "save the report alone and give the file",
                    kind="too-large",
                )
            parts.append(part)
        return b"".join(parts)


def fetch(address: str) -> Capture:
    """The page at an address of the public internet."""
    return Fetcher()(address)


def _transport(backend: GuardedBackend) -> httpx2.BaseTransport:
    transport = httpx2.HTTPTransport(trust_env=False)
    transport._pool.close()
    transport._pool = httpcore2.ConnectionPool(
        ssl_context=httpx2.create_ssl_context(trust_env=False), network_backend=backend, max_connections=1
    )
    return transport


def _checked(address: str, given: str) -> httpx2.URL:
    """The address parsed once: from here on only this object is used."""
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL as error:
        raise InvalidInput(given, f"no address: {error}", "check the address", kind="refused") from error
    if url.scheme not in SCHEMES or not url.host:
        raise InvalidInput(
            given,
            f"{url.scheme or 'no scheme'}: only http and https are fetched",
            "save the page and give the file",
            kind="refused",
        )
    if url.userinfo:
        raise InvalidInput(
            given, "the address holds a password", "save the page and give the file", kind="refused"
        )
    return url


def _joined(url: httpx2.URL, location: str, given: str) -> httpx2.URL:
    try:
        return url.join(location)
    except httpx2.InvalidURL as error:
        raise InvalidInput(
            given, "redirected to no address", "give the page's own address", kind="redirects"
        ) from error


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip():
            return value.strip().strip("\"'")
    return None
