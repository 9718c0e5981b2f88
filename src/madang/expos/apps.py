from django.apps import AppConfig


class ExposConfig(AppConfig):
    name = "madang.expos"
    label = "expos"
