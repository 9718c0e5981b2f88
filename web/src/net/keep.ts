/** What outlives a reload of the page, in this tab only. */
import type { Resume } from "#/net/reconnect";
import type { Keep } from "#/net/session";

/** `name` keeps expos apart. A storage that is forbidden or full only costs the comfort. */
export function tabKeep(storage: Storage, name: string): Keep {
  const resumeKey = `madang.resume.${name}`;
  const reloadKey = "madang.reloaded";
  return {
    resume: () => read(storage, resumeKey),
    keepResume: (resume) => {
      write(storage, resumeKey, resume ? JSON.stringify(resume) : null);
    },
    reloadedFor: () => text(storage, reloadKey) ?? "",
    keepReloadedFor: (version) => {
      write(storage, reloadKey, version === "" ? null : version);
    },
  };
}

function read(storage: Storage, key: string): Resume | null {
  try {
    const kept: unknown = JSON.parse(text(storage, key) ?? "null");
    return isResume(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isResume(kept: unknown): kept is Resume {
  if (typeof kept !== "object" || kept === null || !("token" in kept) || !("url" in kept)) return false;
  return typeof kept.token === "string" && typeof kept.url === "string";
}

function text(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function write(storage: Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // Only the comfort of coming back without the gate is lost.
  }
}
