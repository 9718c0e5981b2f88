from django.urls import path

from madang.quiz.views import alone, host, page

app_name = "quiz"
urlpatterns = [
    path("quiz/", page.page, name="page"),
    path("quiz/now/", page.now, name="now"),
    path("quiz/join/", page.join, name="join"),
    path("quiz/answer/", page.answer, name="answer"),
    path("quiz/alone/", alone.alone, name="alone"),
    path("console/quiz/", host.host, name="host"),
    path("console/quiz/now/", host.now, name="host-now"),
    path("console/quiz/<slug:step>/", host.act, name="act"),
]
