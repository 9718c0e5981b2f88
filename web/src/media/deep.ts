/** Zooming deep into one picture, in tiles where it has been cut into them: OpenSeadragon, brought only where a picture is looked at. */
import OpenSeadragon from "openseadragon";
import type { Lie } from "#/media/zoom";
import type { Tiles, WorkFile } from "#/model/space";

/** What a picture's buttons and keys ask of the deep zoom; scales over the fitted size. */
export interface Deep {
  zoom(by: number): void;
  /** Moves the picture, in CSS pixels. */
  pan(dx: number, dy: number): void;
  /** Lies at once as what it takes over from. */
  lie(lie: Lie): void;
  fit(): void;
  destroy(): void;
}

/** What it tells: that all of the picture can be seen, the scale wanted now, and that it cannot. */
export interface DeepHeard {
  drawn(): void;
  scaled(scale: number): void;
  failed(): void;
}

/** Screen pixels a pixel of the picture may at most fill. */
const COARSEST = 3;
const GESTURES = { clickToZoom: false, dblClickToZoom: true, pinchToZoom: true, scrollToZoom: true, flickEnabled: true };

/** A picture cut by the Deep Zoom layout; addresses are the server's template filled in. */
class CutPicture extends OpenSeadragon.TileSource {
  constructor(private readonly tiles: Tiles) {
    super({ width: tiles.width, height: tiles.height, tileSize: tiles.tileSize, tileOverlap: tiles.overlap, minLevel: 8, maxLevel: tiles.levels - 1 });
  }

  override getTileUrl(level: number, x: number, y: number): string {
    return this.tiles.url.replace("{level}", String(level)).replace("{x}", String(x)).replace("{y}", String(y));
  }
}

function source({ tiles, large, url }: WorkFile): OpenSeadragon.TileSource {
  return tiles ? new CutPicture(tiles) : new OpenSeadragon.ImageTileSource({ url: large ?? url });
}

/**
 * OpenSeadragon writes a style element that the content security policy refuses, unless one of this mark is there already. This one has
 * the name but is no style; the rule it stands for is ours (picture.ts).
 */
function keepStylesOut(): void {
  const mark = "data-openseadragon-mobile-css";
  if (document.querySelector(`style[${mark}]`)) return;
  const inert = document.createElementNS(null, "style");
  inert.setAttribute(mark, "");
  document.head.append(inert);
}

/** Lays a deep zoom of the file into `element`, which must have a size. The keys are the caller's. */
export function deepened(element: HTMLElement, file: WorkFile, heard: DeepHeard): Deep {
  keepStylesOut();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const viewer = new OpenSeadragon.Viewer({
    element,
    tileSources: [source(file)],
    // A second WebGL context beside the world's would be one too many for a weak machine.
    drawer: "canvas",
    showNavigationControl: false,
    tabIndex: -1,
    visibilityRatio: 1,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: COARSEST,
    zoomPerScroll: 1.25,
    animationTime: still ? 0 : 0.5,
    immediateRender: still,
    blendTime: 0,
    gestureSettingsMouse: GESTURES,
    gestureSettingsTouch: GESTURES,
    gestureSettingsPen: GESTURES,
  });
  const { viewport } = viewer;
  viewer.addOnceHandler("open", () => {
    viewer.world.getItemAt(0).addOnceHandler("fully-loaded-change", () => {
      heard.drawn();
    });
  });
  viewer.addOnceHandler("open-failed", () => {
    heard.failed();
  });
  viewer.addHandler("zoom", ({ zoom }) => {
    heard.scaled(Math.max(1, zoom / viewport.getHomeZoom()));
  });
  viewer.addHandler("canvas-key", (event) => {
    event.preventDefaultAction = true;
  });
  // Ctrl with the wheel is the browser's own zoom of the whole page.
  viewer.addHandler("canvas-scroll", (event) => {
    if (!(event.originalEvent as WheelEvent).ctrlKey) return;
    event.preventDefaultAction = true;
    event.preventDefault = false;
  });
  return {
    zoom(by) {
      viewport.zoomBy(by);
      viewport.applyConstraints();
    },
    pan(dx, dy) {
      viewport.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(-dx, -dy)));
      viewport.applyConstraints();
    },
    lie({ scale, x, y }) {
      viewport.zoomTo(viewport.getHomeZoom() * scale, undefined, true);
      viewport.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(-x, -y)), true);
      viewport.applyConstraints(true);
    },
    fit() {
      viewport.goHome();
    },
    destroy() {
      viewer.destroy();
    },
  };
}
