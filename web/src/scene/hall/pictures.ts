/** Pictures of works, fetched when one comes near, a few at a time. */
import { ImageSource, Texture } from "pixi.js";

const AT_ONCE = 3;

interface Wish {
  readonly url: string;
  readonly far: () => number;
  readonly show: (texture: Texture) => void;
}

export class Pictures {
  readonly #textures = new Map<string, Texture>();
  #wishes: Wish[] = [];
  #loading = 0;
  #over = false;
  #came = false;

  /** `reach`: how near a picture has to be, in the unit that `far` answers in. */
  constructor(private readonly reach: number) {}

  /** Shows the picture as soon as it is near and here. */
  want(url: string, far: () => number, show: (texture: Texture) => void): void {
    this.#wishes.push({ url, far, show });
  }

  /** One after the other, each finer than the one before; a likeness, which is here already, wherever it is. */
  come(urls: readonly (string | null)[], far: () => number, show: (texture: Texture) => void): void {
    const [next, ...rest] = urls.filter((url) => url !== null);
    if (next === undefined) return;
    this.want(next, isHere(next) ? () => 0 : far, (texture) => {
      show(texture);
      this.come(rest, far, show);
    });
  }

  /** Called once a frame: fetches the nearest of what is near. True when a picture came since. */
  update(): boolean {
    this.#fetch();
    const came = this.#came;
    this.#came = false;
    return came;
  }

  #fetch(): void {
    while (!this.#over && this.#loading < AT_ONCE) {
      const wish = this.#nearest();
      if (!wish) return;
      this.#wishes = this.#wishes.filter((one) => one !== wish);
      const kept = this.#textures.get(wish.url);
      if (kept) this.#show(wish, kept);
      else void this.#load(wish);
    }
  }

  destroy(): void {
    this.#over = true;
    for (const texture of this.#textures.values()) texture.destroy(true);
    this.#textures.clear();
  }

  #nearest(): Wish | undefined {
    return this.#wishes
      .map((wish) => ({ wish, far: wish.far() }))
      .filter(({ far }) => far <= this.reach)
      .sort((one, other) => one.far - other.far)[0]?.wish;
  }

  async #load(wish: Wish): Promise<void> {
    this.#loading += 1;
    try {
      const image = await decoded(wish.url);
      if (this.#over) return;
      const source = new ImageSource({ resource: image, autoGenerateMipmaps: true });
      const texture = new Texture({ source });
      this.#textures.set(wish.url, texture);
      this.#show(wish, texture);
    } catch {
      // A picture that does not come leaves its mat empty; its title and its page are still there.
    } finally {
      this.#loading -= 1;
    }
  }

  #show(wish: Wish, texture: Texture): void {
    this.#came = true;
    wish.show(texture);
  }
}

function isHere(url: string): boolean {
  return url.startsWith("data:");
}

async function decoded(url: string): Promise<ImageBitmap> {
  // A likeness comes with the work; `connect-src` lets no page fetch it from its own address.
  if (isHere(url)) return createImageBitmap(await drawn(url));
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`no picture: ${answer.status}`);
  return createImageBitmap(await answer.blob());
}

async function drawn(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
