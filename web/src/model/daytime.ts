/** Whether it is evening in the world: by the clock of the place where the expo is held, or as a visitor likes it. */

export const LIGHTS = ["clock", "morning", "evening"] as const;
export type Light = (typeof LIGHTS)[number];

const SUNSET = 18;
const SUNRISE = 6;

/** `zone`: an IANA name; one that this browser does not know counts as its own. */
export function isEvening(light: Light, zone: string, now: Date): boolean {
  if (light !== "clock") return light === "evening";
  const hour = hourIn(zone, now);
  return hour >= SUNSET || hour < SUNRISE;
}

function hourIn(zone: string, now: Date): number {
  try {
    return Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone: zone }).format(now));
  } catch {
    return now.getHours();
  }
}
