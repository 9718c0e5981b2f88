"""Make the film, its poster and its captions: `python -m tools.demo_media.video` (needs ffmpeg)."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from tools.demo_media.easel import MEDIA, paint, save
from tools.demo_media.video import captions, sound
from tools.demo_media.video.film import frame, times
from tools.demo_media.video.timing import FPS, HEIGHT, LENGTH, WIDTH

SLUG = "forty-six-seconds-short"
POSTER_AT = 4.0


def _encode(ffmpeg: str, track: Path, film: Path) -> None:
    """Draw every frame into ffmpeg's input: VP9 for the picture, Opus for the sound."""
    pictures = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FPS), "-i", "-"]
    picture = [
        "-c:v",
        "libvpx-vp9",
        "-crf",
        "33",
        "-b:v",
        "0",
        "-row-mt",
        "1",
        "-cpu-used",
        "3",
        "-g",
        "120",
        "-pix_fmt",
        "yuv420p",
    ]
    room = "highpass=f=32,lowpass=f=11500,aecho=0.85:0.6:53|97|151:0.2|0.14|0.09,loudnorm=I=-19:TP=-2:LRA=14,aresample=48000"
    command = [
        ffmpeg,
        "-y",
        "-loglevel",
        "error",
        *pictures,
        "-i",
        str(track),
        *picture,
        "-af",
        room,
        "-c:a",
        "libopus",
        "-b:a",
        "96k",
        "-t",
        str(LENGTH),
        "-fflags",
        "+bitexact",
        str(film),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as run:  # noqa: S603 - the program is looked up on PATH, its arguments are ours
        if run.stdin is None:
            raise RuntimeError(ffmpeg)
        for t in times(FPS):
            run.stdin.write(paint(frame(t)).extract_band(0, n=3).cast("uchar").write_to_memory())
        run.stdin.close()
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, ffmpeg)


def main() -> None:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise FileNotFoundError("ffmpeg")
    folder = MEDIA / "video"
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("ko", "en"):
        captions.write(folder / f"{SLUG}.{language}.vtt", language)
    save(paint(frame(POSTER_AT)), f"video/{SLUG}-poster.webp", quality=88)
    with tempfile.TemporaryDirectory() as bench:
        track = Path(bench) / "track.wav"
        sound.record(track)
        film = folder / f"{SLUG}.webm"
        _encode(ffmpeg, track, film)
    print(f"video/{film.name}  {film.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
