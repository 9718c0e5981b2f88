"""The protocol version: one integer. A client with another one reloads itself once."""

VERSION = 2
