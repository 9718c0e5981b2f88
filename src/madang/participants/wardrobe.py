"""What an avatar can wear, and a good random one. Names and colours are the art's (tools/art/names.py)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

SKINS = ("#FBE3D0", "#F3CFB3", "#E5B592", "#D49B74", "#B97C55", "#96603F", "#6F432B", "#4A2C1E")
HAIRS = ("short", "bob", "long", "bun", "curly", "ponytail")
NATURAL_HAIR = ("#2A2523", "#43312A", "#6B4630", "#9A6B3F", "#C9A063", "#B9B4AC")
OUTFITS = ("tee", "shirt", "hoodie", "suit", "workwear", "dress", "hanbok-chima", "hanbok-baji")

# Upper and lower cloth that go together, so that a random person looks dressed and not drawn by lot.
PAIRINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "tee": (("#F2B632", "#4C515B"), ("#7FA7D6", "#2F3640"), ("#E3A6A1", "#1F4E8C"), ("#FFFDF7", "#2F6B53")),
    "shirt": (("#FFFDF7", "#1F4E8C"), ("#7FA7D6", "#4C515B"), ("#A9BF86", "#4C515B"), ("#CFCABD", "#2F3640")),
    "hoodie": (("#2F6B53", "#4C515B"), ("#D98C5F", "#2F3640"), ("#1F4E8C", "#CFCABD"), ("#BF3F2B", "#2F3640")),
    "suit": (("#2F3640", "#2F3640"), ("#1F4E8C", "#1F4E8C"), ("#4C515B", "#4C515B")),
    "workwear": (("#7FA7D6", "#4C515B"), ("#CFCABD", "#1F4E8C")),
    "dress": (("#E3A6A1", "#E3A6A1"), ("#F2B632", "#F2B632"), ("#7FA7D6", "#7FA7D6"), ("#A9BF86", "#A9BF86")),
    "hanbok-chima": (("#FFFDF7", "#BF3F2B"), ("#E3A6A1", "#1F4E8C"), ("#F2B632", "#2F6B53"), ("#A9BF86", "#D98C5F")),
    "hanbok-baji": (("#FFFDF7", "#1F4E8C"), ("#7FA7D6", "#CFCABD"), ("#CFCABD", "#2F6B53")),
}

Pick = Callable[[Sequence[str]], str]
PickPair = Callable[[Sequence[tuple[str, str]]], tuple[str, str]]


def random_look(pick: Pick, pick_pair: PickPair) -> dict[str, str]:
    """A person one would like to meet. `pick` and `pick_pair` choose one of a sequence (secrets.choice, say)."""
    outfit = pick(OUTFITS)
    upper, lower = pick_pair(PAIRINGS[outfit])
    return {
        "skin": pick(SKINS),
        "hair": pick(HAIRS),
        "hairColour": pick(NATURAL_HAIR),
        "outfit": outfit,
        "upper": upper,
        "lower": lower,
        # One in four wears glasses.
        "glasses": pick(("", "", "", "", "", "", "round", "square")),
    }
