"""The gettext catalogues: collects texts from the sources into .po files, checks and compiles them.

Msgids are English, so that English needs no catalogue; Korean is in locale/ko of each package, and for the client
in web/locale/ko.po, which is compiled to JSON. No gettext program is needed.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "madang"
CLIENT_SOURCES = ROOT / "web" / "src"
CLIENT_CATALOGUE = ROOT / "web" / "locale" / "ko.po"
CLIENT_JSON = CLIENT_SOURCES / "generated" / "ko.json"
PYTHON_KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
}
# t("..."), tn("one", "many", n, ...): double-quoted literals, which eslint asks for anyway.
TS_CALL = re.compile(r"""\b(?P<call>tn?)\(\s*"(?P<one>(?:[^"\\]|\\.)*)"(?:\s*,\s*"(?P<many>(?:[^"\\]|\\.)*)")?""")

HANGUL = re.compile("[가-힣]")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")

Found = tuple[str, str | None, str | None, str, int]  # msgid, plural, context, file, line


def domains() -> Iterator[Path]:
    """The packages that have or need a catalogue."""
    yield from sorted(folder for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists())


def catalogue_of(package: Path) -> Path:
    return package / "locale" / "ko" / "LC_MESSAGES" / "django.po"


def _extract(source: bytes, file: str) -> Iterator[Found]:
    from babel.messages.extract import extract  # noqa: PLC0415 -- only for collecting, not for compiling on a fresh machine

    for line, message, _comments, context in extract("python", BytesIO(source), keywords=PYTHON_KEYWORDS):
        single, plural = (message[0], message[1]) if isinstance(message, tuple) else (message, None)
        if single:
            yield single, plural, context, file, line


def found_in(package: Path) -> Iterator[Found]:
    """Every text of a package's Python and templates."""
    from django.utils.translation.template import templatize  # noqa: PLC0415 -- as above

    for file in sorted(package.rglob("*.py")):
        yield from _extract(file.read_bytes(), str(file.relative_to(ROOT)))
    for ending in ("*.html", "*.txt"):
        for file in sorted(package.rglob(ending)):
            if "templates" in file.parts:
                said = templatize(file.read_text(encoding="utf-8"), origin=str(file))
                # The template's indentation is none of Python's.
                flush = "\n".join(line.lstrip() for line in said.splitlines())
                yield from _extract(flush.encode(), str(file.relative_to(ROOT)))


def found_in_client() -> Iterator[Found]:
    for file in sorted(CLIENT_SOURCES.rglob("*.ts")):
        if "generated" in file.parts:
            continue
        text = file.read_text(encoding="utf-8")
        for match in TS_CALL.finditer(text):
            one = str(json.loads(f'"{match["one"]}"'))
            many = str(json.loads(f'"{match["many"]}"')) if match["many"] and match["call"] == "tn" else None
            yield one, many, None, str(file.relative_to(ROOT)), text.count("\n", 0, match.start()) + 1


def merge(target: Path, found: Iterable[Found]) -> bool:
    """Brings the catalogue up to date with the sources, keeping translations. True when it changed."""
    wanted: dict[tuple[str, str | None], polib.POEntry] = {}
    for single, plural, context, file, _line in found:
        entry = wanted.setdefault((single, context), polib.POEntry(msgid=single, msgctxt=context))
        if plural:
            entry.msgid_plural = plural
            entry.msgstr_plural = entry.msgstr_plural or {0: ""}
        if (file, "") not in entry.occurrences:
            entry.occurrences.append((file, ""))
    if not wanted and not target.exists():
        return False
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    known = {(entry.msgid, entry.msgctxt): entry for entry in polib.pofile(str(target))} if before else {}
    catalogue = polib.POFile(wrapwidth=120)
    catalogue.metadata = {
        "Language": "ko", "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit", "Plural-Forms": "nplurals=1; plural=0;",
    }  # fmt: skip
    for key in sorted(wanted, key=lambda pair: (pair[0], pair[1] or "")):
        entry, old = wanted[key], known.get(key)
        if old is not None and bool(old.msgid_plural) == bool(entry.msgid_plural):
            entry.msgstr, entry.msgstr_plural = old.msgstr, old.msgstr_plural
        catalogue.append(entry)
    target.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(target))
    return target.read_text(encoding="utf-8") != before


def collect() -> list[Path]:
    """Merges every catalogue; returns those that changed."""
    jobs = [(catalogue_of(package), found_in(package)) for package in domains()]
    return [target for target, found in [*jobs, (CLIENT_CATALOGUE, found_in_client())] if merge(target, found)]


def compile_all() -> None:
    for package in domains():
        source = catalogue_of(package)
        if source.exists():
            target = source.with_suffix(".mo")
            if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
                polib.pofile(str(source)).save_as_mofile(str(target))
    said = {}
    if CLIENT_CATALOGUE.exists():
        for entry in polib.pofile(str(CLIENT_CATALOGUE)):
            said[entry.msgid] = entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr
    text = json.dumps(said, ensure_ascii=False, indent=0, sort_keys=True)
    if not CLIENT_JSON.exists() or CLIENT_JSON.read_text(encoding="utf-8") != text:
        CLIENT_JSON.parent.mkdir(parents=True, exist_ok=True)
        CLIENT_JSON.write_text(text, encoding="utf-8")


def complaints() -> Iterator[str]:
    """What keeps the two languages from being complete: texts not collected, not translated, or Korean as a msgid."""
    jobs = [(catalogue_of(package), found_in(package)) for package in domains()]
    for target, found in [*jobs, (CLIENT_CATALOGUE, found_in_client())]:
        entries = {(e.msgid, e.msgctxt): e for e in polib.pofile(str(target))} if target.exists() else {}
        name = target.relative_to(ROOT)
        for single, _plural, context, file, line in found:
            entry = entries.get((single, context))
            if entry is None:
                yield f"{file}:{line}: {single!r} is not in {name} (make messages)"
            elif not entry.translated() or "fuzzy" in entry.flags:
                yield f"{name}: {single!r} has no Korean"
            elif set(PLACEHOLDER.findall(single)) != set(
                PLACEHOLDER.findall(entry.msgstr or entry.msgstr_plural.get(0, ""))
            ):
                yield f"{name}: {single!r} and its Korean differ in placeholders"
            if HANGUL.search(single):
                yield f"{file}:{line}: {single!r} is Korean; msgids are English"
    yield from contradictions()


def contradictions() -> Iterator[str]:
    """Texts that two packages say differently: in the running program the catalogues are one, and one of them wins."""
    said: dict[tuple[str, str | None], tuple[str, Path]] = {}
    for target in (catalogue_of(package) for package in domains()):
        for entry in polib.pofile(str(target)) if target.exists() else ():
            korean = entry.msgstr or entry.msgstr_plural.get(0, "")
            before, where = said.setdefault((entry.msgid, entry.msgctxt), (korean, target))
            if korean != before:
                yield (
                    f"{target.relative_to(ROOT)}: {entry.msgid!r} is {korean!r} here and {before!r} in "
                    f"{where.relative_to(ROOT)}: say the same, or give the text other English words"
                )


if __name__ == "__main__":
    if "--compile" in sys.argv:
        compile_all()
    elif "--check" in sys.argv:
        wrong = sorted(set(complaints()))
        print("\n".join(wrong))
        sys.exit(1 if wrong else 0)
    else:
        for changed in collect():
            print(changed.relative_to(ROOT))
        compile_all()
