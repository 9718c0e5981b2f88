"""What must hold of the tree as a whole: the layers of foreign keys, and that nothing is left for later."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

from django.apps import apps
from django.db.models import ForeignKey

ROOT = Path(__file__).resolve().parents[2]


def _level() -> dict[str, int]:
    """Package → how high it stands, from the layers contract of pyproject.toml."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["type"] == "layers")["layers"]
    return {name.strip(" ()"): height for height, layer in enumerate(reversed(layers)) for name in layer.split("|")}


def test_foreign_keys_point_down_the_layers() -> None:
    level = _level()
    wrong = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("madang.")
        for field in model._meta.get_fields()  # noqa: SLF001 -- Django's documented API
        if isinstance(field, ForeignKey) and (there := field.related_model.__module__.split("."))[0] == "madang"
        if (here := model.__module__.split(".")[1]) != there[1] and level[here] <= level[there[1]]
    ]
    assert wrong == []


def test_every_domain_table_reaches_an_expo() -> None:
    """By an expo_id of its own, or along foreign keys to a row that has one."""

    def reaches(model: type, seen: frozenset[type] = frozenset()) -> bool:
        fields = model._meta.get_fields()  # type: ignore[attr-defined]  # noqa: SLF001 -- Django's documented API
        if any(getattr(field, "attname", "") == "expo_id" for field in fields) or model.__name__ == "Expo":
            return True
        return any(
            reaches(there, seen | {model})
            for field in fields
            if isinstance(field, ForeignKey)
            and isinstance(there := field.related_model, type)
            and there not in seen | {model}
        )

    free = {"User", "Spent"}
    lost = [
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("madang.") and model.__name__ not in free and not reaches(model)
    ]
    assert lost == []


def _tracked(*endings: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    files = [ROOT / line for line in listed.stdout.splitlines() if line.endswith(endings)]
    return [file for file in files if file.is_file()]


def test_nothing_is_left_for_later() -> None:
    # Spelled apart, so that this file is not its own first finding.
    left = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
    found = [
        str(file) for file in _tracked(".py", ".ts", ".css", ".html") if left.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_file_is_two_files() -> None:
    generated = {"messages.ts"}
    long = [
        f"{file.relative_to(ROOT)}: {lines}"
        for file in _tracked(".py", ".ts", ".css", ".html")
        if file.name not in generated and "migrations" not in file.parts
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > 400
    ]
    assert long == []


def test_no_lock_file_names_a_registry() -> None:
    hosts = re.compile(r"registry\.npmjs|pypi\.org|files\.pythonhosted|registry\.yarnpkg")
    names = {"package-lock.json", ".npmrc", "constraints.txt", "pyproject.toml", "Makefile", "run"}
    assert [str(file) for file in _tracked("") if file.name in names and hosts.search(file.read_text())] == []
