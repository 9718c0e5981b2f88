from django.apps import AppConfig


class PlatformConfig(AppConfig):
    name = "madang.platform"
    label = "platform"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from madang.platform import world_errors  # noqa: F401, PLC0415 -- describes codes; needs the settings
