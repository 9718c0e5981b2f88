from django.apps import AppConfig


class FlowsConfig(AppConfig):
    name = "madang.flows"
    label = "flows"
