"""The required notice and the optional consents: versions and purposes. Their words are in registration/notice.html.

Personal Information Protection Act (개인정보 보호법): art. 15(2) says what a notice must tell, art. 16(3) and 22 that
nobody is refused for leaving out what is optional and that required and optional are asked apart, art. 22-2 that those
under 14 need a guardian's consent.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from madang.participants.types import Purpose

# A new version whenever the words change their meaning.
NOTICE_VERSION = "2026-11"
CONSENT_VERSION = "2026-11"
PURPOSES: tuple[Purpose, ...] = ("news", "photo")
PURPOSE_NAMES = {
    "news": _("News of later editions by e-mail"),
    "photo": _("Being in the group photo that the organiser publishes"),
}
LEAST_AGE = 14
