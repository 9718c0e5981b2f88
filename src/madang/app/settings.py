"""Django's settings, made from `config`."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from madang.app.config import from_environment
from madang.app.database import database

MADANG = from_environment()
PACKAGE = Path(__file__).resolve().parents[1]

SECRET_KEY = MADANG.secret_key
DEBUG = MADANG.debug
ALLOWED_HOSTS = list(MADANG.allowed_hosts) or ["*"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "madang.platform",
    "madang.people",
    "madang.expos",
    "madang.participants",
    "madang.safety",
    "madang.registration",
    "madang.exhibits",
    "madang.programme",
    "madang.play",
    "madang.talk",
    "madang.quiz",
    "madang.flows",
    "madang.outcomes",
    "madang.site",
    "madang.demo",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "madang.platform.middleware.static_files",
    "madang.platform.middleware.keep_private",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "madang.platform.middleware.choose_language",
    "madang.platform.middleware.choose_theme",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "madang.platform.middleware.tell_errors",
]
ROOT_URLCONF = "madang.app.urls"
WSGI_APPLICATION = "madang.app.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "madang.platform.context.page",
                "madang.site.context.expo_of_address",
            ],
            "builtins": ["django.templatetags.i18n", "madang.platform.templatetags.kit"],
        },
    }
]

DATABASES = {"default": database(MADANG)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
LOGIN_URL = "people:sign-in"
LOGIN_REDIRECT_URL = "site:my-expos"
# Invitations and new links: seven days, in seconds.
PASSWORD_RESET_TIMEOUT = 7 * 24 * 60 * 60
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_SAMESITE = "Lax"

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
USE_TZ = True
TIME_ZONE = "Asia/Seoul"

STATIC_URL = "/static/"
STATIC_ROOT = str(PACKAGE / "static")

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
_secure = bool(MADANG.tls_cert) or MADANG.public_url.startswith("https:")
SESSION_COOKIE_SECURE = _secure
CSRF_COOKIE_SECURE = _secure
# A browser that has been here by HTTPS asks by nothing else for a year; other names of the host are their owner's.
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _secure else 0
CSRF_TRUSTED_ORIGINS = [MADANG.public_url] if MADANG.public_url else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if MADANG.public_url.startswith("https:") else None

# The world's address differs per request host, so the world page adds its own connect-src.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "media-src": [SELF, "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
        "worker-src": [SELF],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "madang.platform.logs.JsonFormatter"}},
    "handlers": {"err": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["err"], "level": "WARNING"},
    # The demo says one address and nothing else, unless something is wrong.
    "loggers": {"madang": {"level": "WARNING" if MADANG.demo else "INFO"}},
}
