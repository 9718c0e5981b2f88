from django.urls import path

from madang.site.views.console import calls, cues, halls, live_map, log, overview, people, poster, running

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
    path(ROOT + "chat/", running.chat, name="console-chat"),
    path(ROOT + "help/<uuid:call>/settle/", calls.settle_help, name="console-help"),
    path(ROOT + "reports/<uuid:report>/settle/", calls.settle_report, name="console-report"),
    path(ROOT + "reports/<uuid:report>/ban/", calls.ban, name="console-ban"),
    path(ROOT + "muted/<uuid:participant>/lift/", calls.unmute, name="console-unmute"),
    path(ROOT + "registrations/", people.people, name="console-people"),
    path(WHO + "arrived/", people.arrived, name="console-arrived"),
    path(WHO + "send/", people.send, name="console-send"),
    path(WHO + "cancel/", people.cancel, name="console-cancel"),
    path(ROOT + "map/", live_map.live_map, name="console-map"),
    path(ROOT + "halls/", halls.halls, name="console-halls"),
    path(ROOT + "poster/", poster.poster, name="console-poster"),
    path(ROOT + "log/", log.log, name="console-log"),
]
