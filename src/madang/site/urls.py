from django.urls import include, path

from madang.site import console_urls as console
from madang.site.views import expo, hall_phone, home, institutions, projector, world

pages = [
    # The console's own pages come first: no expo is called "console".
    *console.pages,
    path("<slug:expo>/", expo.expo, name="expo"),
    path("<slug:expo>/institutions/", institutions.institutions, name="institutions"),
    path("<slug:expo>/institutions/<slug:institution>/", institutions.institution, name="institution"),
    path("<slug:expo>/enter/", world.enter, name="enter"),
    path("<slug:expo>/world/", world.world, name="world"),
    path("<slug:expo>/world/page/", world.face, name="face"),
    path("<slug:expo>/world/poll/", world.poll, name="poll"),
    path("<slug:expo>/world/ticket/", world.ticket, name="ticket"),
    path("<slug:expo>/hall-phone/", hall_phone.hall_phone, name="hall-phone"),
    path("<slug:expo>/hall-phone/quiz/", hall_phone.quiz_now, name="hall-phone-quiz"),
    path("<slug:expo>/projector/", projector.projector, name="projector"),
    path("<slug:expo>/projector/scene/", projector.scene, name="projector-scene"),
]
urlpatterns = [path("", home.home, name="home"), path("", include((pages, "site")))]
