from django.urls import path

from madang.exhibits.views import (
    console,
    curate,
    curate_hanging,
    curate_work,
    drafts,
    empathy,
    files,
    halls,
    spaces,
    work,
)

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
    path("console/halls/<slug:hall>/", curate.hall, name="curate"),
    path("console/halls/<slug:hall>/add/", curate_work.add, name="add-work"),
    path("console/halls/<slug:hall>/hanging/", curate_hanging.hanging, name="hanging"),
    path("console/drafts/<uuid:draft>/<str:key>", drafts.picture, name="draft-picture"),
    path("console/works/<slug:work>/", curate_work.edit, name="edit-work"),
    path("console/works/<slug:work>/move/", curate.move, name="move-work"),
    path("console/works/<slug:work>/pin/", curate.pin, name="pin-work"),
    path("console/works/<slug:work>/withdraw/", curate.withdraw, name="withdraw-work"),
    path("console/works/<slug:work>/restore/", curate.restore, name="restore-work"),
    path("console/works/<slug:work>/render/", curate.render_again, name="render-work"),
    path("console/halls/<slug:hall>/rehang/", console.rehang, name="rehang"),
]
