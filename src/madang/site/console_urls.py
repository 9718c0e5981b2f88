from django.urls import path

from madang.site.views.console import cues, halls, live_map, log, overview, people, running

ROOT = "<slug:expo>/console/"
WHO = ROOT + "registrations/<uuid:registration>/"

pages = [
    path(ROOT, overview.console, name="console"),
    path(ROOT + "cues/", cues.cues, name="console-cues"),
    path(ROOT + "cues/rewind/", running.rewind, name="console-rewind"),
    path(ROOT + "cues/<uuid:cue>/fire/", running.fire, name="console-fire"),
    path(ROOT + "announce/", running.announce, name="console-announce"),
    path(ROOT + "announce/<uuid:announcement>/end/", running.unannounce, name="console-unannounce"),
    path(ROOT + "summon/", running.summon, name="console-summon"),
    path(ROOT + "screen/", running.scene, name="console-scene"),
    path(ROOT + "entry/", running.entry, name="console-entry"),
    path(ROOT + "stop/", running.stop, name="console-stop"),
    path(ROOT + "registrations/", people.people, name="console-people"),
    path(WHO + "arrived/", people.arrived, name="console-arrived"),
    path(WHO + "send/", people.send, name="console-send"),
    path(WHO + "cancel/", people.cancel, name="console-cancel"),
    path(ROOT + "map/", live_map.live_map, name="console-map"),
    path(ROOT + "halls/", halls.halls, name="console-halls"),
    path(ROOT + "log/", log.log, name="console-log"),
]
