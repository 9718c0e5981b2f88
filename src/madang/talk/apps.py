from django.apps import AppConfig


class TalkConfig(AppConfig):
    name = "madang.talk"
    label = "talk"
    default_auto_field = "django.db.models.BigAutoField"
