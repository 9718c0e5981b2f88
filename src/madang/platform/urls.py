from django.urls import path
from django.views.i18n import set_language

from madang.platform.gallery import art, gallery

urlpatterns = [
    path("language/", set_language, name="language"),
    path("kit/", gallery, name="kit"),
    path("kit/art/", art, name="art"),
]
