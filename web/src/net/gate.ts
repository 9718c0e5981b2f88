/** The gate on the web server, where a pass becomes a ticket to the world. */

export interface Ticket {
  readonly ticket: string;
  readonly url: string;
}

/** No ticket now. `final`: the gate said no; otherwise it could not be reached or had no time. */
export class NoTicket extends Error {
  override readonly name = "NoTicket";

  constructor(
    readonly code: string,
    readonly final: boolean,
  ) {
    super(code);
  }
}

const PATIENCE_MS = 10_000;

/** Raises: NoTicket. */
export async function fetchTicket(url: string, csrf: string): Promise<Ticket> {
  const answer = await ask(url, csrf);
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok && isTicket(body)) return body;
  const known = answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429;
  throw new NoTicket(codeOf(body) ?? `http-${answer.status}`, known);
}

async function ask(url: string, csrf: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-CSRFToken": csrf },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new NoTicket("offline", false);
  }
}

function isTicket(body: unknown): body is Ticket {
  if (typeof body !== "object" || body === null || !("ticket" in body) || !("url" in body)) return false;
  return typeof body.ticket === "string" && typeof body.url === "string";
}

export function codeOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("code" in body)) return null;
  return typeof body.code === "string" ? body.code : null;
}

/** Whether the world is well, as the pages know it; false where that cannot be asked. */
export async function worldIsWell(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE_MS) });
    const body: unknown = await answer.json();
    return typeof body === "object" && body !== null && "world" in body && body.world === "ok";
  } catch {
    return false;
  }
}
