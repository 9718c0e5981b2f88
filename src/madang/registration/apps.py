from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    name = "madang.registration"
    label = "registration"
