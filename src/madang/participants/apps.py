from django.apps import AppConfig


class ParticipantsConfig(AppConfig):
    name = "madang.participants"
    label = "participants"
