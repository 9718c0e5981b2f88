"""The licences a work may be under, with their names and where they are written down.

KOGL: the Korea Open Government Licence's four types (https://www.kogl.or.kr/info/license.do).
"""

from __future__ import annotations

from dataclasses import dataclass

from madang.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Licence:
    code: str
    name: Text
    url: str


_KOGL = "https://www.kogl.or.kr/info/licenseType{}.do"
_ALL = (
    Licence("KOGL-1", Text("공공누리 제1유형: 출처표시", "KOGL Type 1: source indication"), _KOGL.format(1)),
    Licence(
        "KOGL-2", Text("공공누리 제2유형: 출처표시, 상업적 이용금지", "KOGL Type 2: no commercial use"), _KOGL.format(2)
    ),
    Licence("KOGL-3", Text("공공누리 제3유형: 출처표시, 변경금지", "KOGL Type 3: no changes"), _KOGL.format(3)),
    Licence(
        "KOGL-4",
        Text("공공누리 제4유형: 출처표시, 상업적 이용금지, 변경금지", "KOGL Type 4: no commercial use, no changes"),
        _KOGL.format(4),
    ),
    Licence(
        "CC-BY-4.0",
        Text("크리에이티브 커먼즈 저작자표시 4.0", "CC BY 4.0"),
        "https://creativecommons.org/licenses/by/4.0/deed.ko",
    ),
    Licence(
        "CC-BY-SA-4.0",
        Text("크리에이티브 커먼즈 저작자표시-동일조건변경허락 4.0", "CC BY-SA 4.0"),
        "https://creativecommons.org/licenses/by-sa/4.0/deed.ko",
    ),
    Licence(
        "CC-BY-NC-4.0",
        Text("크리에이티브 커먼즈 저작자표시-비영리 4.0", "CC BY-NC 4.0"),
        "https://creativecommons.org/licenses/by-nc/4.0/deed.ko",
    ),
    Licence(
        "CC0-1.0",
        Text("퍼블릭 도메인 공개(CC0)", "CC0 1.0"),
        "https://creativecommons.org/publicdomain/zero/1.0/deed.ko",
    ),
    Licence("all-rights-reserved", Text("모든 권리는 지은이에게 있습니다", "All rights reserved"), ""),
)
LICENCES: dict[str, Licence] = {licence.code: licence for licence in _ALL}
