"""Where a browser finds the world: the address that was set, else this request's host at the world's port."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest

from madang.platform.conf import conf


def world_url(request: HttpRequest) -> str:
    """ws:// or wss://, as the page itself is http or https."""
    if conf().world_url:
        return conf().world_url
    scheme = "wss" if request.is_secure() else "ws"
    host = urlsplit(f"//{request.get_host()}").hostname or "localhost"
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}:{conf().world_port}/"


def world_origin(request: HttpRequest) -> str:
    """For connect-src of the content security policy."""
    parts = urlsplit(world_url(request))
    return f"{parts.scheme}://{parts.netloc}"
