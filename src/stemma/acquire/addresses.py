"""IP addresses in, whether they lie in the public internet out. ``is_global`` alone is not enough.

Refused are also the ways to write a private IPv4 address as an IPv6 one, and addresses that clouds use
for themselves.
"""

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address
Allow = Callable[[Address], bool]

REFUSED = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade translation
        "168.63.129.16/32",  # Azure's platform
        "192.0.0.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "198.18.0.0/15",
        "240.0.0.0/4",
        "::/96",  # IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "3fff::/20",
        "5f00::/16",
        "fec0::/10",  # site-local of old
    )
)
ISATAP = 0x5EFE


def is_public(address: Address) -> bool:
    """Whether a page may be fetched from this address."""
    if not address.is_global or address.is_multicast or address.is_reserved or address.is_unspecified:
        return False
    if any(address.version == network.version and address in network for network in REFUSED):
        return False
    return not (address.version == 6 and (int(address) >> 32) & 0xFFFF == ISATAP)


def read(text: str) -> Address:
    """An address as the resolver writes it, a zone left out; ValueError where it is none."""
    return ip_address(text.partition("%")[0])
