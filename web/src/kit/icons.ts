/** The icons that the world's screens use (Lucide), as SVG text for Lit. They repeat what words beside them say. */
import { html, type TemplateResult } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import accessibility from "lucide-static/icons/person-standing.svg?raw";
import ban from "lucide-static/icons/volume-x.svg?raw";
import chat from "lucide-static/icons/message-circle.svg?raw";
import gestures from "lucide-static/icons/smile.svg?raw";
import laugh from "lucide-static/icons/laugh.svg?raw";
import lifebuoy from "lucide-static/icons/life-buoy.svg?raw";
import locate from "lucide-static/icons/locate-fixed.svg?raw";
import screen from "lucide-static/icons/tv.svg?raw";
import send from "lucide-static/icons/send-horizontal.svg?raw";
import sparkles from "lucide-static/icons/sparkles.svg?raw";
import clap from "lucide-static/icons/party-popper.svg?raw";
import back from "lucide-static/icons/chevron-left.svg?raw";
import captions from "lucide-static/icons/scroll-text.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import close from "lucide-static/icons/x.svg?raw";
import dice from "lucide-static/icons/dices.svg?raw";
import door from "lucide-static/icons/door-open.svg?raw";
import feather from "lucide-static/icons/feather.svg?raw";
import fit from "lucide-static/icons/maximize.svg?raw";
import flag from "lucide-static/icons/flag.svg?raw";
import footprints from "lucide-static/icons/footprints.svg?raw";
import forward from "lucide-static/icons/chevron-right.svg?raw";
import globe from "lucide-static/icons/globe.svg?raw";
import heart from "lucide-static/icons/heart.svg?raw";
import help from "lucide-static/icons/circle-question-mark.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import list from "lucide-static/icons/gallery-vertical-end.svg?raw";
import map from "lucide-static/icons/map.svg?raw";
import megaphone from "lucide-static/icons/megaphone.svg?raw";
import menu from "lucide-static/icons/ellipsis.svg?raw";
import next from "lucide-static/icons/arrow-right.svg?raw";
import page from "lucide-static/icons/file-text.svg?raw";
import pass from "lucide-static/icons/ticket.svg?raw";
import people from "lucide-static/icons/users-round.svg?raw";
import pin from "lucide-static/icons/map-pin.svg?raw";
import previous from "lucide-static/icons/arrow-left.svg?raw";
import settings from "lucide-static/icons/settings-2.svg?raw";
import shirt from "lucide-static/icons/shirt.svg?raw";
import spread from "lucide-static/icons/book-open.svg?raw";
import text from "lucide-static/icons/a-large-small.svg?raw";
import turnLeft from "lucide-static/icons/rotate-cw.svg?raw";
import turnRight from "lucide-static/icons/rotate-ccw.svg?raw";
import up from "lucide-static/icons/arrow-up.svg?raw";
import wave from "lucide-static/icons/hand.svg?raw";
import zoomIn from "lucide-static/icons/plus.svg?raw";
import zoomOut from "lucide-static/icons/minus.svg?raw";

const drawn = {
  accessibility, ban, chat, clap, footprints, gestures, laugh, lifebuoy, locate, screen, send, sparkles, back, captions, check, close, dice, door, feather, fit, flag, forward, globe, heart, help, info, link, list, map, megaphone, menu,
  next, page, pass, people, pin, previous, settings, shirt, spread, text, "turn-left": turnLeft, "turn-right": turnRight, up, wave, "zoom-in": zoomIn, "zoom-out": zoomOut,
} as const;

export type IconName = keyof typeof drawn;

/** Only the strokes: size and colour come from the styles, and screen readers pass it by. */
function strokes(svg: string): string {
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
}

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${unsafeSVG(strokes(drawn[name]))}</svg>`;
}
