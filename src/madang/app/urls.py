"""All addresses: who answers what."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from madang.app.health import healthz

urlpatterns: list[URLPattern | URLResolver] = [path("healthz", healthz, name="healthz")]
for module, prefix in (
    ("platform", ""), ("people", "account/"), ("demo", ""), ("site", ""), ("registration", "<slug:expo>/"),
    ("exhibits", "<slug:expo>/"), ("outcomes", "<slug:expo>/"),
):  # fmt: skip
    if find_spec(f"madang.{module}.urls"):
        urlpatterns.append(path(prefix, include(f"madang.{module}.urls")))
