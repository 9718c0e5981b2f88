/** The atlases: every picture that the project has drawn, by name. */
import { ImageSource, Rectangle, Texture } from "pixi.js";
import artUrl from "#/generated/art/art.json?url";
import avatar1Json from "#/generated/art/avatar@1x.json?url";
import avatar1 from "#/generated/art/avatar@1x.webp?url";
import avatar2Json from "#/generated/art/avatar@2x.json?url";
import avatar2 from "#/generated/art/avatar@2x.webp?url";
import world1Json from "#/generated/art/world@1x.json?url";
import world1 from "#/generated/art/world@1x.webp?url";
import world2Json from "#/generated/art/world@2x.json?url";
import world2 from "#/generated/art/world@2x.webp?url";
import type { Manifest } from "#/scene/drawing/manifest";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Frame {
  readonly frame: Box;
  readonly spriteSourceSize: Box;
  readonly sourceSize: { readonly w: number; readonly h: number };
  readonly anchor?: { readonly x: number; readonly y: number };
}

export interface Sheet {
  readonly image: ImageBitmap;
  readonly scale: number;
  readonly frames: Readonly<Record<string, Frame>>;
}

const SHEETS = {
  1: { world: [world1, world1Json], avatar: [avatar1, avatar1Json] },
  2: { world: [world2, world2Json], avatar: [avatar2, avatar2Json] },
} as const;

export type Scale = keyof typeof SHEETS;

export class Art {
  readonly #textures = new Map<string, Texture>();

  private constructor(
    readonly manifest: Manifest,
    readonly scale: Scale,
    readonly world: Sheet,
    readonly avatar: Sheet,
  ) {
    this.#cut(world);
    this.#cut(avatar);
  }

  static async load(scale: Scale): Promise<Art> {
    const { world, avatar } = SHEETS[scale];
    const [manifest, worldSheet, avatarSheet] = await Promise.all([
      json(artUrl) as Promise<Manifest>,
      sheet(world, scale),
      sheet(avatar, scale),
    ]);
    return new Art(manifest, scale, worldSheet, avatarSheet);
  }

  has(name: string): boolean {
    return this.#textures.has(name);
  }

  /** A picture by name; a plain block for one that does not exist. */
  texture(name: string): Texture {
    return this.#textures.get(name) ?? Texture.WHITE;
  }

  #cut({ image, scale, frames }: Sheet): void {
    const source = new ImageSource({ resource: image, resolution: scale });
    const box = ({ x, y, w, h }: Box): Rectangle => new Rectangle(x / scale, y / scale, w / scale, h / scale);
    for (const [name, { frame, spriteSourceSize, sourceSize, anchor }] of Object.entries(frames)) {
      const orig = new Rectangle(0, 0, sourceSize.w / scale, sourceSize.h / scale);
      const trim = box(spriteSourceSize);
      this.#textures.set(name, new Texture({ source, frame: box(frame), orig, trim, ...(anchor && { defaultAnchor: anchor }) }));
    }
  }
}

async function sheet([imageUrl, jsonUrl]: readonly [string, string], scale: Scale): Promise<Sheet> {
  const [image, listing] = await Promise.all([picture(imageUrl), json(jsonUrl)]);
  return { image, scale, frames: (listing as { frames: Record<string, Frame> }).frames };
}

async function picture(url: string): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetched(url)).blob());
}

async function json(url: string): Promise<unknown> {
  return (await fetched(url)).json();
}

const TRIES = 4;
const BETWEEN_TRIES = 700;

/** On the way into a venue the network comes and goes: one answer that fails is asked for again. */
async function fetched(url: string, tries = TRIES): Promise<Response> {
  const answer = await fetch(url).catch(() => null);
  if (answer?.ok) return answer;
  if (tries <= 1) throw new Error(`${url}: ${answer?.status ?? "no answer"}`);
  await new Promise((over) => setTimeout(over, BETWEEN_TRIES));
  return fetched(url, tries - 1);
}
