import fc from "fast-check";
import { expect, test } from "vitest";
import { stretchesOf } from "#/model/links";

const linksIn = (text: string): string[] => stretchesOf(text).flatMap(({ url }) => (url ? [url.href] : []));

test.each([
  ["보세요 https://example.org/a?b=1#c.", ["https://example.org/a?b=1#c"]],
  ["(http://example.org)", ["http://example.org/"]],
  ["https://a.example, https://b.example!", ["https://a.example/", "https://b.example/"]],
  ["javascript:alert(1) data:text/html,x file:///etc/passwd", []],
  ["https://bank.example@evil.example/login", []],
  ["https://user:secret@example.org", []],
  ["www.example.org example.org", []],
  ["https://", []],
  ["HTTPS://EXAMPLE.ORG/X", ["https://example.org/X"]],
])("links in %s", (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test("an address in foreign letters shows what it really is", () => {
  expect(stretchesOf("https://exаmple.org")[0]?.url?.host).toMatch(/^xn--/);
});

test("the stretches are the text, and every link is one that a browser opens safely", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constant(" "), fc.constant("https://x@y")), { maxLength: 5 }), (parts) => {
      const text = parts.join("");
      const stretches = stretchesOf(text);
      expect(stretches.map((one) => one.text).join("")).toBe(text);
      for (const { url } of stretches) if (url) expect(["http:", "https:"]).toContain(url.protocol);
    }),
    { numRuns: 40 },
  );
});
