/** The words of who somebody is here. */
import { t } from "#/i18n/i18n";

export function badgeWords(badge: string): string {
  switch (badge) {
    case "staff":
      return t("Staff");
    case "host":
      return t("Host");
    case "demo":
      return t("Resident");
    default:
      return "";
  }
}
