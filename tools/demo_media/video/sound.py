"""The film's music and noises, made sample by sample: plucked strings, a pad, rockets, metal."""

import math
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tools.demo_media.video.timing import LENGTH, arrive, smooth, span

RATE = 32_000
NOTES = {name: at for at, name in enumerate(("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"))}

CHORDS: tuple[tuple[float, float, str, float], ...] = (
    (0.0, 3.6, "D3 A3 F#4", 0.8), (3.2, 3.6, "B2 F#3 D4", 0.8), (6.4, 3.6, "G2 D3 B3", 0.8), (9.6, 3.6, "A2 E3 C#4", 0.9),
    (12.8, 3.6, "D3 A3 F#4", 1.0), (16.0, 3.6, "B2 F#3 D4", 1.0), (19.2, 3.6, "G2 D3 B3", 1.0), (22.4, 4.0, "A2 E3 D4", 1.1),
    (28.2, 3.2, "D2 A2", 0.7), (30.8, 3.4, "B2 F#3 D4", 0.8), (33.8, 3.4, "E3 G3 B3", 0.8), (36.8, 3.6, "E3 B3", 0.7),
    (40.0, 3.4, "B2 F#3", 0.8), (43.2, 3.4, "G2 D3", 0.7), (46.2, 3.4, "G2 D3 B3", 0.9), (49.2, 2.4, "A2 E3 C#4", 1.0),
    (51.0, 3.5, "D3 A3 F#4", 1.1), (54.2, 3.6, "G2 D3 B3", 1.1), (57.5, 3.5, "D3 A3 F#4 A4", 1.3), (60.6, 3.4, "G2 D3 B3 F#4", 1.1),
    (63.4, 2.6, "D3 A3 F#4", 1.0),
)  # fmt: skip
"""Pads: start and length in seconds, notes, loudness."""

TUNE: tuple[tuple[float, str], ...] = (
    (0.4, "D4 A4 D5 F#5 E5 - D5 A4"), (3.6, "B3 F#4 B4 D5 A5 - F#5 E5"), (6.8, "G3 D4 B4 - A4 - - -"), (10.0, "A3 E4 A4 - C#5 E5 - -"),
    (13.2, "D4 A4 D5 F#5 A5 F#5 E5 D5"), (16.4, "B3 F#4 D5 F#5 B5 A5 F#5 E5"), (19.6, "G3 D4 B4 D5 G5 F#5 E5 D5"),
    (22.4, "A3 A4 A3 A4 A3 A4 A3 A4"), (31.2, "B3 - F#4 - D5 - C#5 -"), (34.2, "E4 - B4 - G4 - E4 -"),
    (37.2, "E4 - - B4 - - G4 -"), (40.4, "B3 - - F#4 - - D4 -"), (46.6, "G3 B3 D4 G4 B4 - D5 -"), (49.4, "A3 C#4 E4 A4 - - - -"),
    (54.6, "G3 D4 B4 D5 G5 - A5 -"), (57.6, "D4 A4 D5 F#5 A5 D6 A5 F#5"), (60.8, "G3 D4 B4 F#5 E5 - D5 -"), (63.6, "D4 A4 D5 - D4 - - -"),
)  # fmt: skip
"""Bars of plucked notes, eight quavers of 0.38 s each; a dash rests."""

QUAVER = 0.38


def pitch(name: str) -> float:
    """The frequency in hertz of a note such as F#4."""
    return float(440 * 2 ** ((NOTES[name[:-1]] - 9) / 12 + int(name[-1]) - 4))


def pluck(hertz: float, seconds: float, rng: Random) -> Iterator[float]:
    """A plucked string (Karplus and Strong's averaging delay line), softened at the start."""
    period = max(2, int(RATE / hertz))
    string = [rng.uniform(-1, 1) for _ in range(period)]
    for _ in range(3):
        string = [(string[at] + string[at - 1]) / 2 for at in range(period)]
    total = int(seconds * RATE)
    for at in range(total):
        place = at % period
        value = string[place]
        string[place] = 0.4985 * (value + string[(place + 1) % period])
        yield value * min(1.0, at / 160) * min(1.0, (total - at) / 1600)


def pad(hertz: float, seconds: float) -> Iterator[float]:
    """Two sines a little apart and their octave, swelling and dying away."""
    total = int(seconds * RATE)
    step = 2 * math.pi * hertz / RATE
    for at in range(total):
        u = at / total
        swell = math.sin(math.pi * min(1.0, u * 1.02)) ** 1.3
        yield swell * (
            0.5 * math.sin(step * at) + 0.4 * math.sin(step * 1.004 * at + 1) + 0.12 * math.sin(step * 2 * at)
        )


def bell(hertz: float, seconds: float, partials: tuple[float, ...]) -> Iterator[float]:
    """Struck metal: partials that die the faster the higher they are."""
    for at in range(int(seconds * RATE)):
        t = at / RATE
        yield sum(
            math.exp(-t * (2.4 + 2.2 * n)) / (n + 1) * math.sin(2 * math.pi * hertz * p * t)
            for n, p in enumerate(partials)
        ) * min(1.0, at / 60)


def rumble(seconds: float, shape: Callable[[float], float], rng: Random, *, dark: float = 0.992) -> Iterator[float]:
    """Noise with its top taken off; `shape` gives its loudness over the seconds."""
    low = lower = 0.0
    for at in range(int(seconds * RATE)):
        low = dark * low + (1 - dark) * rng.uniform(-1, 1)
        lower = 0.97 * lower + 0.03 * low
        yield shape(at / RATE) * (6.0 * low + 8.0 * lower)


class Tape:
    """Two channels to lay sounds on."""

    def __init__(self) -> None:
        self.left = array("f", bytes(4 * int(RATE * (LENGTH + 0.2))))
        self.right = array("f", self.left)

    def lay(self, start: float, sound: Iterator[float], gain: float, pan: float = 0) -> None:
        """Add a sound at `start` seconds, `pan` from -1 (left) to 1."""
        left, right = gain * math.cos((pan + 1) * math.pi / 4), gain * math.sin((pan + 1) * math.pi / 4)
        for at, value in enumerate(sound, start=int(start * RATE)):
            if at >= len(self.left):
                return
            self.left[at] += left * value
            self.right[at] += right * value

    def save(self, path: Path) -> None:
        """Write 16-bit stereo, its loudest sample at 80 %."""
        top = max(abs(value) for channel in (self.left, self.right) for value in channel)
        scale = 0.8 * 32767 / top
        frames = array("h", (int(scale * value) for pair in zip(self.left, self.right, strict=True) for value in pair))
        with wave.open(str(path), "wb") as out:
            out.setnchannels(2)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(frames.tobytes())


def _music(tape: Tape) -> None:
    rng = Random(12)
    for start, seconds, notes, loud in CHORDS:
        for at, name in enumerate(notes.split()):
            tape.lay(start, pad(pitch(name), seconds), 0.105 * loud, pan=-0.35 + 0.35 * at)
    for start, bar in TUNE:
        for at, name in enumerate(bar.split()):
            if name != "-":
                tape.lay(start + at * QUAVER, pluck(pitch(name), 2.2, rng), 0.34, pan=0.3 * math.sin(at * 1.3))


def _launches(tape: Tape) -> None:
    rng = Random(2021)
    tape.lay(6.9, rumble(9.6, lambda t: smooth(span(t, 0, 1.4)) * (1 - smooth(span(t, 4.6, 9.5))), rng), 0.3)
    tape.lay(51.1, rumble(7.0, lambda t: smooth(span(t, 0, 1.0)) * (1 - smooth(span(t, 3.2, 6.9))), rng), 0.3)
    for start in (15.3, 17.1, 18.9):
        tape.lay(start, rumble(1.3, lambda t: math.sin(math.pi * min(1, t / 1.3)) ** 2, rng, dark=0.9), 0.06)
    tape.lay(
        21.2,
        rumble(
            5.2,
            lambda t: (
                0.6
                * arrive(span(t, 0, 1))
                * (1 if t < 4.3 else (1 - span(t, 4.3, 5.0)) * (0.5 + 0.5 * math.sin(t * 16)))
            ),
            rng,
        ),
        0.14,
    )


def _metal(tape: Tape) -> None:
    strange, true = (1, 1.51, 2.32, 3.79), (1.0, 2.0, 3.01)
    tape.lay(43.0, bell(310, 1.6, strange), 0.2, pan=-0.2)
    tape.lay(43.9, bell(196, 2.0, strange), 0.26, pan=0.3)
    rng = Random(7)
    tape.lay(44.0, rumble(2.2, lambda t: span(t, 0, 0.2) * (1 - span(t, 0.8, 2.2)), rng, dark=0.6), 0.012, pan=0.5)
    for at in range(7):
        tape.lay(48.9 + at * 0.16, bell(1180 + 60 * (at % 3), 0.3, true), 0.05, pan=-0.4 + at * 0.13)
    for at, name in enumerate(("D6", "A6", "F#6")):
        tape.lay(57.55 + at * 0.09, bell(pitch(name), 2.6, true), 0.09, pan=-0.3 + 0.3 * at)


def record(path: Path) -> None:
    """Write the whole sound track to a WAV file."""
    tape = Tape()
    _music(tape)
    _launches(tape)
    _metal(tape)
    tape.save(path)
