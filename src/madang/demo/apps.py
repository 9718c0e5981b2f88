from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "madang.demo"
    label = "demo"
