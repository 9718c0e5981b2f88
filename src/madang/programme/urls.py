from django.urls import path

from madang.programme.views import material, programme, questions

app_name = "programme"
urlpatterns = [
    path("programme/", programme.programme, name="programme"),
    path("programme/now/", programme.now_on, name="now"),
    path("programme/stream/", programme.stream, name="stream"),
    path("programme/told/", programme.told, name="told"),
    path("programme/slides/<uuid:slides>/", material.slides, name="slides"),
    path("questions/", questions.questions, name="questions"),
    path("questions/list/", questions.listed, name="list"),
    path("questions/<uuid:question>/vote/", questions.vote, name="vote"),
    path("questions/<uuid:question>/withdraw/", questions.withdraw, name="withdraw"),
    path("questions/<uuid:question>/pick/", questions.pick, name="pick"),
    path("questions/<uuid:question>/put-back/", questions.put_back, name="put-back"),
    path("questions/<uuid:question>/settle/", questions.settle, name="settle"),
    path("questions/<uuid:question>/hide/", questions.hide, name="hide"),
]
