/** Copies a text; false where the browser does not let pages do that (no HTTPS, no permission). */
export async function copied(text: string, clipboard: Pick<Clipboard, "writeText"> | undefined): Promise<boolean> {
  try {
    if (!clipboard) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
