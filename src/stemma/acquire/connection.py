"""Connections for the fetcher: one look-up, every answer checked, and connect to what was checked.

The name is resolved once for each connection; TLS and the Host header keep the name. No read or write
outlasts the deadline of the whole fetch, however slowly the other side drips.
"""

import socket
import ssl
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from time import monotonic
from typing import Any

import httpcore2

from stemma.acquire.addresses import Address, Allow, read

Resolve = Callable[[str, int], list[Address]]


class Refused(Exception):
    """The name leads to an address that may not be fetched from."""


def resolve(host: str, port: int) -> list[Address]:
    """All addresses of a name, as the system gives them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(read(str(entry[4][0])) for entry in found))


class Deadline:
    """The moment at which everything must be over."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds

    def left(self) -> float:
        """Seconds left; httpcore2's timeout where there are none."""
        left = self._end - monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the deadline of the whole fetch has passed")
        return left


class GuardedBackend(httpcore2.NetworkBackend):
    """Connects to checked addresses only."""

    def __init__(self, allow: Allow, resolve_name: Resolve, deadline: Deadline) -> None:
        self._allow, self._resolve, self._deadline = allow, resolve_name, deadline
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        last: Exception | None = None
        for address in self._checked(host, port):
            try:
                stream = self._inner.connect_tcp(
                    str(address), port, timeout=self._deadline.left(), socket_options=socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                last = error
            else:
                return _Stream(stream, self._deadline)
        raise last or httpcore2.ConnectError(f"no address for {host}")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore2.NetworkStream:
        raise Refused(f"{path}: sockets of this machine are not fetched from")

    def _checked(self, host: str, port: int) -> list[Address]:
        found = self._looked_up(host, port)
        for address in found:
            if not self._allow(address):
                raise Refused(f"{host} leads to {address}, which is not in the public internet")
        return found

    def _looked_up(self, host: str, port: int) -> list[Address]:
        pool = ThreadPoolExecutor(1)
        try:
            return pool.submit(self._resolve, host, port).result(self._deadline.left())
        except Late as error:
            raise httpcore2.ConnectTimeout(f"{host} was not resolved in time") from error
        except (OSError, UnicodeError, ValueError) as error:
            raise httpcore2.ConnectError(f"{host} could not be resolved") from error
        finally:
            pool.shutdown(wait=False)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
