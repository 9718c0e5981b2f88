from django.urls import path

from madang.demo import views

app_name = "demo"
urlpatterns = [
    path("demo/visit/", views.visit, name="visit"),
    path("demo/host/", views.host, name="host"),
    path("demo/mailbox/", views.mailbox, name="mailbox"),
]
