/** What is said about the connection: from its phase and code to words and what can be done. Pure but for the words. */
import { t } from "#/i18n/i18n";
import type { Connection } from "#/model/connection";

export type Remedy = "reconnect" | "reload" | "pass" | "halls" | "page";

export interface Standing {
  /** "calm" lies small under the bar and mends itself; "stop" asks for a decision. */
  readonly tone: "calm" | "stop";
  readonly title: string;
  readonly text: string;
  /** The first is the one that helps most; its words are `remedyWords`. */
  readonly remedies: readonly Remedy[];
}

export function remedyWords(remedy: Remedy, code: string): string {
  switch (remedy) {
    case "reconnect":
      return code === "elsewhere" ? t("Go on here") : code === "expo-stopped" ? t("Try to enter again") : t("Connect now");
    case "reload":
      return t("Reload the page");
    case "pass":
      return t("To my pass");
    case "halls":
      return t("See the works as pages");
    case "page":
      return t("Go on in the page view");
  }
}

/** Nothing is said while all is well. */
export function standingOf({ phase, code }: Connection): Standing | null {
  switch (phase) {
    case "here":
      return null;
    case "connecting":
      return { tone: "calm", title: t("Entering …"), text: "", remedies: [] };
    case "reconnecting":
      return { tone: "calm", title: t("Reconnecting …"), text: waiting(code), remedies: code === "blocked" ? ["page"] : [] };
    case "lost":
      return { tone: "calm", title: t("Not connected at the moment"), text: long(code), remedies: ["reconnect", code === "blocked" ? "page" : "halls"] };
    case "refused":
      return refused(code);
  }
}

function waiting(code: string): string {
  switch (code) {
    case "restarting":
      return t("The world is being restarted. You come back to the same place.");
    case "offline":
      return t("This device has no network right now.");
    case "too-slow":
      return t("The network is slow. You come back to the same place.");
    case "too-much":
      return t("That was too much at once. It goes on in a moment.");
    case "blocked":
      return t("Pages come through, the live connection does not. It goes on trying; the page view works without it.");
    default:
      return t("You come back to the same place.");
  }
}

function long(code: string): string {
  if (code === "offline" || code === "blocked") return waiting(code);
  return t("It goes on trying by itself. Your place and everything that was kept stay as they are.");
}

function refused(code: string): Standing {
  switch (code) {
    case "elsewhere":
      return stop(t("You entered in another window"), t("One pass walks in one window. You can go on here; the other window then stops."), ["reconnect", "halls"]);
    case "not-admitted":
    case "pass-revoked":
      return stop(t("This pass does not admit any more"), t("It was cancelled or changed. Your pass page says how things stand and what you can do."), ["pass", "halls"]);
    case "entry-closed":
    case "entry-shut":
    case "not-open":
      return stop(t("The gate is closed right now"), t("Your pass page says when it opens. Public works can be seen as pages meanwhile."), ["pass", "halls"]);
    case "expo-stopped":
      return stop(
        t("The organiser has stopped the expo for the moment"),
        t("Please wait for word from the organiser, and follow the staff if you are in the hall. Your place and everything that was kept stay as they are."),
        ["reconnect", "halls"],
      );
    case "old-client":
      return stop(t("There is a newer version of this page"), t("Please reload the page to go on."), ["reload"]);
    case "bad-ticket":
      return stop(t("The way in has expired"), t("Please enter once more from your pass."), ["pass", "reload"]);
    case "no-canvas":
      return stop(
        t("This browser cannot draw the world"),
        t("Everything is here as pages as well: halls, works, and what is said about them."),
        ["halls", "reload"],
      );
    case "no-pass":
    case "needs-pass":
    case "not-allowed":
      return stop(t("You need a pass for this"), t("Please register, or open your pass and enter from there."), ["pass", "halls"]);
    default:
      return stop(t("Something went wrong"), t("Please reload the page. If it stays so, the works can be seen as pages."), ["reload", "halls"]);
  }
}

function stop(title: string, text: string, remedies: readonly Remedy[]): Standing {
  return { tone: "stop", title, text, remedies };
}
