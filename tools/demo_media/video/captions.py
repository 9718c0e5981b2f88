"""What is told and heard, in Korean and English, as WebVTT."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cue:
    """Shown from `start` to `end` (seconds). Sounds stand in square brackets."""

    start: float
    end: float
    ko: str
    en: str


CUES = (
    Cue(0.2, 2.5, "[잔잔한 현악기 소리]", "[Gentle plucked strings]"),
    Cue(
        2.7,
        6.0,
        "2021년 가을, 고흥 나로우주센터.\n누리호가 첫 발사를 앞두고 서 있습니다.",
        "Autumn 2021, Naro Space Center, Goheung.\nNuri stands ready for its first launch.",
    ),
    Cue(
        6.4,
        8.8,
        "10월 21일 오후 5시.\n[엔진 점화, 낮게 울리는 굉음]",
        "21 October, five in the afternoon.\n[Engines ignite with a low roar]",
    ),
    Cue(9.2, 13.4, "누리호가 날아오릅니다.\n계획한 길 그대로입니다.", "Nuri climbs,\nexactly along the planned path."),
    Cue(14.2, 17.3, "1단이 떨어지고, 위성을 감싼 덮개가 열리고,", "The first stage falls away, the fairing opens,"),
    Cue(17.6, 20.8, "2단까지 무사히 떨어졌습니다.", "and the second stage separates safely."),
    Cue(
        21.2,
        25.2,
        "남은 것은 3단 엔진.\n타야 할 시간은 521초였습니다.",
        "That leaves the third-stage engine.\nIt has to burn for 521 seconds.",
    ),
    Cue(25.4, 27.2, "[불길이 끊기며 꺼진다. 음악이 멈춘다]", "[The flame stutters and dies. The music stops]"),
    Cue(
        27.5,
        30.6,
        "불은 475초 만에 꺼졌습니다.\n46초가 모자랐습니다.",
        "It went out after 475.\nForty-six seconds short.",
    ),
    Cue(
        31.0,
        33.4,
        "[쓸쓸한 현악기 소리]\n위성모사체는 700km 높이에 닿았지만,",
        "[Lonely strings]\nThe dummy satellite reached 700 km,",
    ),
    Cue(
        33.6,
        36.4,
        "궤도를 돌 만큼 빠르지 못해\n지구로 되돌아왔습니다.",
        "but was not fast enough to stay in orbit,\nand came back to Earth.",
    ),
    Cue(
        36.8,
        39.8,
        "무엇이 모자랐을까. 조사위원회는\n비행 자료 2,600여 건을 뜯어보았습니다.",
        "What had been missing? The investigators\nwent through some 2,600 items of flight data.",
    ),
    Cue(
        40.0,
        42.8,
        "날아오를수록 산화제 탱크 안에서\n헬륨 탱크를 밀어 올리는 힘이 커졌는데,",
        "As Nuri accelerated, a growing force pushed\nthe helium tank up inside the oxidiser tank.",
    ),
    Cue(
        43.0,
        46.0,
        "[쇠가 부딪치는 소리] 고정 장치가 풀렸고,\n탱크에 금이 가 산화제가 샜습니다.",
        "[Metal strikes metal] Its mounting gave way,\na tank cracked, and oxidiser leaked out.",
    ),
    Cue(
        46.4,
        50.8,
        "무엇을 몰랐는지 알게 되자 고칠 곳이 보였습니다.\n고정 장치와 탱크 덮개를 더 튼튼하게 바꾸었습니다.",
        "Once they knew what they had not known, they knew\nwhat to change: a stronger mounting, a stronger cover.",
    ),
    Cue(
        51.0,
        54.6,
        "2022년 6월 21일 오후 4시, 다시.\n[엔진 점화, 낮게 울리는 굉음]",
        "21 June 2022, four in the afternoon. Again.\n[Engines ignite with a low roar]",
    ),
    Cue(54.9, 57.4, "이번에는 모자라지 않았습니다.", "This time, nothing was missing."),
    Cue(
        57.6,
        60.4,
        "[맑은 종소리, 음악이 밝아진다]\n위성이 700km 궤도에 올랐습니다.",
        "[A clear chime; the music brightens]\nThe satellites are in orbit, 700 km up.",
    ),
    Cue(
        60.8,
        64.2,
        "46초가 모자랐던 까닭을\n끝까지 물은 여덟 달이었습니다.",
        "Eight months spent asking, to the very end,\nwhy forty-six seconds were missing.",
    ),
    Cue(64.4, 65.9, "[음악이 잦아든다]", "[The music dies away]"),
)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes):02d}:{rest:06.3f}"


def write(path: Path, language: str) -> None:
    """Write the captions in `language` ("ko" or "en")."""
    cues = (
        f"{at}\n{_clock(cue.start)} --> {_clock(cue.end)}\n{cue.ko if language == 'ko' else cue.en}\n"
        for at, cue in enumerate(CUES, start=1)
    )
    path.write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    print(f"video/{path.name}  {len(CUES)} cues")
