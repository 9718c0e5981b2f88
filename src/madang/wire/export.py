"""The message types as TypeScript: web/src/wire/messages.ts is its output, committed and checked by a test."""

from __future__ import annotations

import builtins
import types
import typing
from typing import Any, get_args, get_origin

import msgspec

from madang.wire import client, looks, rates, server
from madang.wire.version import VERSION

HEAD = "// Generated from src/madang/wire by `make wire`. Do not edit.\n"
_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean"}


def _named(kind: Any) -> str:
    if get_origin(kind) is typing.Annotated:
        plain, meta = get_args(kind)
        return str((meta.extra or {}).get("typescript") or _named(plain))
    if get_origin(kind) is typing.Literal:
        return " | ".join(f'"{word}"' for word in get_args(kind))
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) is typing.Literal:
        return " | ".join(f'"{word}"' for word in get_args(kind))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind.__name__
    return _composed(kind)


def _composed(kind: Any) -> str:
    parts = [_named(part) for part in get_args(kind)]
    match get_origin(kind):
        case types.UnionType | typing.Union:
            return " | ".join(parts)
        case builtins.list:
            return f"({parts[0]})[]" if " " in parts[0] else f"{parts[0]}[]"
        case builtins.tuple:
            return "[" + ", ".join(parts) + "]"
        case builtins.dict:
            return f"Record<string, {parts[1]}>"
        case _:
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


def _order(struct: type[msgspec.Struct]) -> str:
    """For a struct that is an array on the wire: its fields in order."""
    names = ", ".join(f'"{field.name}"' for field in msgspec.structs.fields(struct))
    return f"export const {struct.__name__.upper()}_FIELDS = [{names}] as const;\n"


def _union(name: str, members: tuple[type[msgspec.Struct], ...]) -> str:
    return f"export type {name} =\n" + "\n".join(f"  | {member.__name__}" for member in members) + ";\n"


def _rate(name: str, rate: rates.Rate) -> str:
    return f"export const {name} = {{ perSecond: {rate.per_second:g}, burst: {rate.burst:g} }} as const;\n"


def typescript() -> str:
    """The whole module as text."""
    said: tuple[type[msgspec.Struct], ...] = get_args(client.ClientMessage)
    told: tuple[type[msgspec.Struct], ...] = get_args(server.ServerMessage)
    structs: list[type[msgspec.Struct]] = [*said, server.Person, server.Present, *told]
    codes = {name: value for name, value in vars(server.Closing).items() if name.isupper()}
    parts = [
        HEAD,
        f"export const VERSION = {VERSION};\n",
        "export const Closing = {\n"
        + "".join(f"  {name}: {value},\n" for name, value in codes.items())
        + "} as const;\n",
        _rate("WRITES", rates.WRITES),
        *(_interface(struct) for struct in structs),
        "export const LOOK_PARTS = [" + ", ".join(f'"{part}"' for part in looks.PARTS) + "] as const;\n",
        *(_order(struct) for struct in structs if struct.__struct_config__.array_like),
        _union("ClientMessage", said),
        _union("ServerMessage", told),
    ]
    return "\n".join(parts)
