"""The kit on one page, each part in every state, for whoever changes it. In debug mode only (`make dev`)."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.kernel.errors import NotFoundError
from madang.platform.conf import conf


class Sample(forms.Form):
    """Invented fields, to be shown well and badly filled in."""

    name = forms.CharField(label="Name", help_text="What it is for.")
    email = forms.EmailField(label="E-mail address", required=False)
    agreed = forms.BooleanField(label="I agree.", help_text="What follows from it.")
    news = forms.BooleanField(label="Send me news.", required=False)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Raises: NotFoundError outside debug mode."""
    if not conf().debug:
        raise NotFoundError
    steps = [
        {"name": "Done", "done": True, "current": False},
        {"name": "Now", "done": False, "current": True},
        {"name": "Later", "done": False, "current": False},
    ]
    doors = [
        {"look": "visit", "icon": "footprints", "title": "A way in", "text": "By link.", "url": "#", "post_url": ""},
        {
            "look": "console",
            "icon": "presentation",
            "title": "Another",
            "text": "By button.",
            "url": "",
            "post_url": "#",
        },
    ]
    context = {
        "empty_form": Sample(),
        "wrong_form": Sample({"email": "half@"}),
        "steps": steps,
        "doors": doors,
        "crumbs": [{"name": "Expo", "url": "#"}, {"name": "Hall", "url": "#"}, {"name": "Work", "url": ""}],
        "kinds": ["info", "success", "warning", "error"],
    }
    return render(request, "kit/gallery.html", context)
