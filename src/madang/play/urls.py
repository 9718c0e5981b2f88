from django.urls import path

from madang.play.views import wall, wing

app_name = "play"
urlpatterns = [
    path("wings/", wall.wall, name="wall"),
    path("wings/leave/", wall.leave, name="leave"),
    path("wings/<str:token>/", wing.wing, name="wing"),
    path("wings/<str:token>/withdraw/", wing.withdraw, name="withdraw"),
    path("wings/<str:token>/hide/", wing.hide, name="hide"),
]
