"""All addresses: who answers what."""

from __future__ import annotations

from django.urls import include, path

from madang.app.health import healthz
from madang.app.home import home

urlpatterns = [
    path("", home, name="home"),
    path("healthz", healthz, name="healthz"),
    path("", include("madang.platform.urls")),
    path("account/", include("madang.people.urls")),
    path("", include("madang.demo.urls")),
    path("", include("madang.site.urls")),
    path("<slug:expo>/", include("madang.registration.urls")),
    path("<slug:expo>/", include("madang.exhibits.urls")),
    path("<slug:expo>/", include("madang.programme.urls")),
    path("<slug:expo>/", include("madang.play.urls")),
    path("<slug:expo>/", include("madang.quiz.urls")),
    path("<slug:expo>/", include("madang.outcomes.urls")),
]
