"""Draw the pictures anew: ``python -m tools.demo_media.pictures [slug …]``."""

from __future__ import annotations

import sys

from tools.demo_media.pictures import (
    celadon_kiln,
    great_smog,
    naksan_bell,
    naro_third_try,
    nuri_first_launch,
    nuri_second_launch,
    sihwa_tide,
    sungnyemun_colours,
    tacoma_twist,
    tacoma_wind_tunnel,
    vasa_raised,
    weak_glue,
)
from tools.demo_media.rendering import MEDIA, write_webp

LONG_SIDE = 2400
PICTURES = {
    "naro-third-try": naro_third_try.draw,
    "nuri-first-launch": nuri_first_launch.draw,
    "nuri-second-launch": nuri_second_launch.draw,
    "tacoma-twist": tacoma_twist.draw,
    "tacoma-wind-tunnel": tacoma_wind_tunnel.draw,
    "vasa-raised": vasa_raised.draw,
    "weak-glue": weak_glue.draw,
    "sihwa-tide": sihwa_tide.draw,
    "naksan-bell": naksan_bell.draw,
    "sungnyemun-colours": sungnyemun_colours.draw,
    "great-smog": great_smog.draw,
    "celadon-kiln": celadon_kiln.draw,
}


def main(wanted: list[str]) -> None:
    """Draw the pictures named, or all."""
    for slug in wanted or PICTURES:
        print(write_webp(PICTURES[slug](), MEDIA / "pictures" / f"{slug}.webp", LONG_SIDE))


if __name__ == "__main__":
    main(sys.argv[1:])
