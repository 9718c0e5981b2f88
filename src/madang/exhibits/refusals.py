"""Why a file or a field of a work is not taken, in words that say what to do."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from madang.exhibits import probe

_MEGA = 1_000_000

# By the `why` of a BadInputError about a file.
REASONS: dict[str, str | Promise] = {
    "empty": _("This file is empty. Choose it again."),
    "wrong-type": _("This is no file we can show. Pictures: JPEG, PNG or WebP. Videos: MP4 or WebM. Captions: WebVTT."),
    "drawing": _("An SVG drawing can carry programs, so none are taken. Export it as PNG."),
    "archive": _("This is an archive. Unpack it, and hand in the pictures inside."),
    "heic": _("Browsers do not show HEIC pictures. Save it as JPEG."),
    "two-things": _(
        "This file is a picture and something else at once (an archive or a web page). Save the picture anew in an"
        " image program, and hand that in."
    ),
    "too-large": format_lazy(
        _("This file is too large. Pictures may have {picture} MB, videos {video} MB."),
        picture=probe.PICTURE_BYTES_MOST // _MEGA,
        video=probe.VIDEO_BYTES_MOST // _MEGA,
    ),
    "too-many-pixels": format_lazy(
        _("This picture has too many pixels: at most {pixels} megapixels, and {side} on a side. Make it smaller."),
        pixels=probe.PIXELS_MOST // _MEGA,
        side=probe.SIDE_MOST,
    ),
    "too-many": _("A work has at most 200 files."),
    "broken": _("This file is damaged or breaks off. Copy it again from where it came, or save it anew."),
    "unmeasured": _("This video does not say how long or how large it is. Save it again as MP4."),
    "no-files": _("Hand in the files of the work."),
    "one-file": _("A picture or a video is one file. Remove the others."),
}
_OTHER = _("This cannot be used. Please check it.")


def reason(why: str) -> str | Promise:
    return REASONS.get(why, _OTHER)
