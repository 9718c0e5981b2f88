"""Whole figures and hands at work, composed from heads and bodies."""

from tools.demo_media.easel import box, group, oval, shape
from tools.demo_media.webtoon.faces import Mood
from tools.demo_media.webtoon.ink import LINE, ball, drawn, inked, limb
from tools.demo_media.webtoon.people import CARDIGAN, SHIRT, SKIN, TORSO, VEST, hand, mirrored, yunseul

DENIM, SHOE = "#5A6C8F", "#5B3A33"


def writing_hand(sleeve: str = SHIRT) -> str:
    """A right hand writing, the nib at (0, 0)."""
    barrel = (
        drawn("M0 0L92 -150", width=18)
        + drawn("M10 -16L90 -146", width=10, stroke="#2F4E7E")
        + drawn("M0 0L10 -16", width=6, stroke=LINE)
    )
    arm = limb("M150 70C210 120 260 180 330 260", sleeve, 96)
    palm = inked(
        "M30 -52C52 -84 96 -82 118 -58L172 4C186 52 160 104 112 108C66 108 42 80 34 48C20 30 16 -10 30 -52Z", SKIN
    )
    finger = inked("M40 -72C56 -92 78 -76 68 -54L42 -8C34 6 14 0 18 -16Z", SKIN)
    thumb = inked("M64 -34C86 -44 100 -24 86 -8L46 22C32 30 18 18 28 4Z", SKIN)
    return arm + barrel + palm + drawn("M48 52q22 16 50 10M56 76q20 12 44 6", width=3) + finger + thumb


def holding(prop: str, reach: float, skin: str = SKIN) -> str:
    """A thing held at both edges, `reach` from its middle."""
    return prop + group(mirrored(hand(skin)), at=(-reach, 20)) + group(hand(skin), at=(reach, 20))


def back(colour: str, head: str) -> str:
    """Somebody seen from behind, down to the waist."""
    return inked(TORSO, colour) + shape("M92 130L134 180L152 400H108Z", LINE, opacity=0.14) + head


def vest_back(head: str) -> str:
    quilt = "M-60 118C-92 128 -112 144 -118 176L-126 400H126L118 176C112 144 92 128 60 118Q0 140 -60 118Z"
    return inked(TORSO, "#B59BC0") + inked(quilt, VEST) + shape(quilt, "url(#flowers)") + head


def shopper(mood: Mood) -> str:
    """윤슬 out on an errand, whole figure, feet at y = 0, 330 high."""
    legs = (
        limb("M-20 -120L-22 -16", DENIM, 30)
        + limb("M20 -120L22 -16", DENIM, 30)
        + inked("M-44 -16H-6V0H-46Z", SHOE)
        + inked("M6 -16H44L46 0H6Z", SHOE)
    )
    coat = inked("M-40 -232C-66 -222 -70 -160 -66 -106H66C70 -160 66 -222 40 -232Z", CARDIGAN) + drawn(
        "M-8 -228L-12 -106M8 -228L12 -106", width=3
    )
    arms = limb("M-52 -212C-66 -180 -64 -150 -56 -128", CARDIGAN, 24) + limb(
        "M52 -212C70 -184 74 -160 76 -140", CARDIGAN, 24
    )
    basket = inked("M40 -124H116L106 -68H50Z", "#C79A5B") + drawn(
        "M46 -104H110M48 -86H106M56 -124Q78 -176 100 -124", width=3.4
    )
    return (
        legs
        + coat
        + arms
        + basket
        + ball(76, -132, 12, 11, SKIN, width=3)
        + group(yunseul(mood, bandana=False), at=(0, -274), scale=0.46)
    )


def crouched(mood: Mood) -> str:
    """윤슬 sitting on the ground round a cardboard box, ground at y = 0."""
    coat = inked("M-70 -10C-92 -90 -70 -150 -30 -166H30C74 -150 96 -90 76 -10Z", CARDIGAN)
    knees = limb("M-44 -8C-56 -70 -30 -84 -16 -8", DENIM, 38) + limb("M44 -8C56 -70 30 -84 16 -8", DENIM, 38)
    carton = (
        box(-46, -96, 92, 70, "#C9A06A", stroke=LINE, line=4)
        + box(-8, -96, 16, 70, "#E3C698")
        + drawn("M-46 -74H46", width=2.6)
    )
    arms = limb("M-58 -128C-86 -86 -70 -58 -26 -56", CARDIGAN, 30) + limb("M58 -128C86 -86 70 -58 26 -56", CARDIGAN, 30)
    hands = ball(-20, -56, 15, 13, SKIN, width=3) + ball(20, -56, 15, 13, SKIN, width=3)
    return coat + knees + carton + arms + hands + group(yunseul(mood, bandana=False), at=(0, -208), scale=0.6)


def cat(*, asleep: bool = False) -> str:
    """The ginger cat that keeps the shop company, sitting, ground at y = 0."""
    fur, dark = "#E79A4B", "#C4752B"
    tail = limb("M34 -12C70 -10 78 -40 62 -52", fur, 14)
    body = inked("M-34 0C-44 -40 -28 -72 0 -74C28 -72 44 -40 34 0Z", fur) + shape(
        "M-14 0C-18 -24 -10 -44 0 -44C10 -44 18 -24 14 0Z", "#FBEBD2"
    )
    ears = inked("M-30 -100L-32 -134L-8 -116Z", fur) + inked("M30 -100L32 -134L8 -116Z", fur)
    head = ball(0, -92, 38, 32, fur) + drawn("M0 -122v12M-11 -120v8M11 -120v8", width=4, stroke=dark)
    eyes = (
        drawn("M-22 -92q7 7 14 0M8 -92q7 7 14 0", width=3.6)
        if asleep
        else oval(-15, -94, 4.6, 6, LINE) + oval(15, -94, 4.6, 6, LINE)
    )
    nose = shape("M-4 -84h8l-4 5Z", "#B5473F") + drawn("M0 -79q-6 7 -12 3M0 -79q6 7 12 3", width=2.6)
    whiskers = drawn("M-26 -84l-22 -4M-26 -79l-22 4M26 -84l22 -4M26 -79l22 4", width=2, opacity=0.7)
    return tail + body + ears + head + eyes + nose + whiskers
