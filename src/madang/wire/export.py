"""The message types as TypeScript: web/src/wire/messages.ts is this module's output, committed and checked by a test."""

from __future__ import annotations

import types
import typing
from typing import Any, get_args, get_origin

import msgspec

from madang.wire import client, server
from madang.wire.version import VERSION

HEAD = "// Generated from src/madang/wire by `make wire`. Do not edit.\n"
_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean"}


def _named(kind: Any) -> str:
    if get_origin(kind) is typing.Annotated:
        return _named(get_args(kind)[0])
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind.__name__
    origin, args = get_origin(kind), get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        return " | ".join(_named(arg) for arg in args)
    if origin is list:
        inner = _named(args[0])
        return f"({inner})[]" if " " in inner else f"{inner}[]"
    if origin is tuple:
        return "[" + ", ".join(_named(arg) for arg in args) + "]"
    if origin is dict:
        return f"Record<string, {_named(args[1])}>"
    msg = f"no TypeScript for {kind!r}"
    raise TypeError(msg)


def _interface(struct: type[msgspec.Struct]) -> str:
    info = msgspec.structs.fields(struct)
    tag = struct.__struct_config__.tag
    lines = [f'  readonly t: "{tag}";'] if tag else []
    for field in info:
        # Clients may leave out what has a default; the world always sends every field.
        optional = "?" if not field.required and issubclass(struct, client.Intent) else ""
        lines.append(f"  readonly {field.name}{optional}: {_named(field.type)};")
    return f"export interface {struct.__name__} {{\n" + "\n".join(lines) + "\n}\n"


def _union(name: str, members: tuple[type[msgspec.Struct], ...]) -> str:
    return f"export type {name} =\n" + "\n".join(f"  | {member.__name__}" for member in members) + ";\n"


def typescript() -> str:
    """The whole module as text."""
    said: tuple[type[msgspec.Struct], ...] = get_args(client.ClientMessage)
    told: tuple[type[msgspec.Struct], ...] = get_args(server.ServerMessage)
    structs: list[type[msgspec.Struct]] = [*said, server.Person, *told]
    codes = {name: value for name, value in vars(server.Closing).items() if name.isupper()}
    parts = [
        HEAD,
        f"export const VERSION = {VERSION};\n",
        "export const Closing = {\n" + "".join(f"  {name}: {value},\n" for name, value in codes.items()) + "} as const;\n",
        *(_interface(struct) for struct in structs),
        _union("ClientMessage", said),
        _union("ServerMessage", told),
    ]
    return "\n".join(parts)
