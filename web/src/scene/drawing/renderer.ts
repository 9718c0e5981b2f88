/** The one place that makes a WebGL renderer: no eval (strict CSP), no workers, nothing of PixiJS that is not used. */
import "pixi.js/unsafe-eval";
import { WebGLRenderer } from "pixi.js";
import { VOID } from "#/scene/palette";

export class NoCanvas extends Error {
  override readonly name = "NoCanvas";
}

/** Raises: NoCanvas where there is no WebGL. */
export async function createRenderer(): Promise<WebGLRenderer> {
  const renderer = new WebGLRenderer();
  try {
    await renderer.init({
      width: 16,
      height: 16,
      antialias: false,
      autoDensity: true,
      backgroundColor: VOID,
      powerPreference: "high-performance",
      skipExtensionImports: true,
    });
  } catch (error) {
    throw new NoCanvas("this browser has no WebGL", { cause: error });
  }
  return renderer;
}

/** Whether pictures are computed by the processor: then less is drawn (SwiftShader, llvmpipe, Windows' basic driver). */
export function isSoftware(renderer: WebGLRenderer): boolean {
  const { gl } = renderer;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === "string" && /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
