import type { HallVenue, Stage } from "@plenary/contract/conference/schema";
import { awaitedCells } from "@plenary/contract/conference/stage/rules";

/** One arrangement of pictures on the screen. */
export interface Layer {
  key: string;
  takeId: string | null;
  stage: Stage;
  /** Cells whose picture has not been decoded in this layer yet. */
  missing: readonly string[];
}

/** What is shown, and what loads beneath it. A cut shows no black: the old goes when the new is there. */
export interface Layers {
  shown: Layer | null;
  loading: Layer | null;
}

export const noLayers: Layers = { shown: null, loading: null };

/**
 * A stage is to be shown. The first is shown at once; a newer one takes the place of one that loads.
 * It waits for the pictures that can come: a venue that has fallen out keeps its cell and its name.
 */
export function layStage(
  layers: Layers,
  stage: Stage,
  takeId: string | null,
  venues: readonly HallVenue[],
): Layers {
  const layer = layerOf(stage, takeId, venues);
  const newest = layers.loading ?? layers.shown;
  if (newest?.key === layer.key) {
    return layers;
  }
  if (layers.shown === null) {
    return { shown: layer, loading: null };
  }
  return layer.missing.length === 0
    ? { shown: layer, loading: null }
    : { shown: layers.shown, loading: layer };
}

/** A picture of a layer was decoded. When none is missing any more, the layer is what is shown. */
export function decodeIn(layers: Layers, key: string, venueId: string): Layers {
  const without = (layer: Layer): Layer => ({
    ...layer,
    missing: layer.missing.filter((each) => each !== venueId),
  });
  if (layers.loading?.key === key) {
    const loading = without(layers.loading);
    return loading.missing.length === 0
      ? { shown: loading, loading: null }
      : { ...layers, loading };
  }
  return layers.shown?.key === key ? { ...layers, shown: without(layers.shown) } : layers;
}

/** A picture that does not come must not hold the old one for ever. */
export const giveUpWaiting = (layers: Layers, key: string): Layers =>
  layers.loading?.key === key ? { shown: layers.loading, loading: null } : layers;

function layerOf(stage: Stage, takeId: string | null, venues: readonly HallVenue[]): Layer {
  const { layout, cells, pause } = stage;
  const words = pause === undefined ? "" : ` ${pause.text} ${pause.resumesAt ?? ""}`;
  const key = `${takeId ?? "first"} ${layout} ${cells.join(" ")}${words}`;
  return { key, takeId, stage, missing: awaitedCells(cells, venues) };
}
