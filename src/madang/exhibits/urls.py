from django.urls import path

from madang.exhibits.views import console, empathy, files, halls, spaces, work

app_name = "exhibits"
urlpatterns = [
    path("halls/", halls.halls, name="halls"),
    path("halls/<slug:hall>/", halls.hall, name="hall"),
    path("works/<slug:work>/", work.work, name="work"),
    path("works/<slug:work>/empathy/", empathy.empathy, name="empathy"),
    path("spaces/<slug:space>.json", spaces.space, name="space"),
    path("maps/<str:digest>.tmj", spaces.tiled_map, name="map"),
    path("files/<str:token>/<str:name>", files.file, name="file"),
    path("files/<str:token>/tiles/<int:level>/<int:column>_<int:row>.jpg", files.tile, name="tile"),
    path("console/halls/<slug:hall>/rehang/", console.rehang, name="rehang"),
]
