from django.urls import path

from madang.registration.views import passes
from madang.registration.views.register import register

app_name = "registration"
urlpatterns = [
    path("register/", register, name="register"),
    path("pass/", passes.mine, name="my-pass"),
    path("pass/<str:token>/", passes.show, name="pass"),
    path("pass/<str:token>/change/", passes.change, name="change"),
    path("pass/<str:token>/cancel/", passes.cancel, name="cancel"),
    path("pass/<str:token>/consents/", passes.consents, name="consents"),
    path("pass/<str:token>/calendar.ics", passes.calendar, name="calendar"),
]
