from django.apps import AppConfig


class PlayConfig(AppConfig):
    name = "madang.play"
    label = "play"
    default_auto_field = "django.db.models.BigAutoField"
