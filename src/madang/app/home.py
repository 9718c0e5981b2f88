"""`/`: the demo's guide in demo mode, else the list of expos."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from madang.demo.views import guide
from madang.platform.conf import conf
from madang.site.views.home import home as list_of_expos


def home(request: HttpRequest) -> HttpResponse:
    return guide(request) if conf().demo else list_of_expos(request)
