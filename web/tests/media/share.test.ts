import { afterEach, expect, it } from "vitest";
import "#/media/share";
import { all, button, one, says, settled, shown } from "../page";

afterEach(() => {
  document.body.replaceChildren();
});

it("copies the whole address of the work's page", async () => {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } };
  const share = await shown("madang-share", { href: "/expo/works/a/", clipboard });
  button(share, "Copy link").click();
  await settled(share);
  expect(copied).toEqual([new URL("/expo/works/a/", document.baseURI).href]);
  expect(says(share, "The link is copied.")).toBe(true);
});

it("shows the address to be copied by hand where the browser does not let pages copy", async () => {
  const share = await shown("madang-share", { href: "/expo/works/a/", clipboard: undefined });
  button(share, "Copy link").click();
  await settled(share);
  expect((one(share, "input") as HTMLInputElement).value).toContain("/expo/works/a/");
  expect(all(share, "input")[0]!.hasAttribute("readonly")).toBe(true);
});
