from django.apps import AppConfig


class ExhibitsConfig(AppConfig):
    name = "madang.exhibits"
    label = "exhibits"
