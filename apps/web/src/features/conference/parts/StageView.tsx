import type { HallVenue, Stage } from "@plenary/contract/conference/schema";
import { type ReactNode, useContext, useEffect, useState } from "react";
import { decodeIn, giveUpWaiting, type Layer, layStage, noLayers } from "../model/layers.ts";
import { type Quality, stageQuality } from "../model/stageView.ts";
import { HallContext } from "../useHall.ts";
import { CellName } from "./CellName.tsx";
import { PauseCard } from "./PauseCard.tsx";
import { Picture } from "./Picture.tsx";
import styles from "./StageView.module.css";

export interface StageViewProps {
  stage: Stage;
  takeId: string | null;
  /** Size of each picture; by default what the kind of screen wants. */
  quality?: Quality;
  /** True on the one stage of a page that counts as shown; false for a preview. */
  reports?: boolean;
  /** Who they are: several pictures carry their names, and a venue that fell out is not waited for. */
  venues: readonly HallVenue[];
  /** What stands in a cell behind its picture: a card with the name, a test card. */
  cell?: (venueId: string | null) => ReactNode;
  /** What lies over a cell, for whoever arranges them. */
  over?: (venueId: string | null, place: number) => ReactNode;
  className?: string | undefined;
}

/** Longer than this no picture is waited for: then the cell shows what stands behind it. */
const patienceMs = 4_000;

/**
 * The stage document as pictures. A cut shows no black: the new pictures load beneath the old ones
 * (the newer layer stands first in the document), which go when all of the new have decoded.
 */
export function StageView(props: StageViewProps) {
  const { stage, takeId, quality, reports = false, venues, className } = props;
  const hall = useContext(HallContext);
  const [layers, setLayers] = useState(() => layStage(noLayers, stage, takeId, venues));
  const next = layStage(layers, stage, takeId, venues);
  if (next !== layers) {
    setLayers(next);
  }
  const { shown, loading } = next;
  const waitsFor = loading?.key ?? null;
  const shownTake = shown?.takeId ?? null;

  useEffect(() => {
    if (waitsFor === null) {
      return;
    }
    const timer = setTimeout(() => setLayers((now) => giveUpWaiting(now, waitsFor)), patienceMs);
    return () => clearTimeout(timer);
  }, [waitsFor]);

  useEffect(() => {
    if (reports && shownTake !== null) {
      hall?.revealed(shownTake);
    }
  }, [reports, shownTake, hall]);

  const see = (layer: Layer, venueId: string) => {
    setLayers((now) => decodeIn(now, layer.key, venueId));
    if (reports && layer.takeId !== null) {
      hall?.saw(layer.takeId, venueId);
    }
  };
  const all = [loading, shown].filter((layer) => layer !== null);
  return (
    <div
      className={[styles["stage"], className].filter(Boolean).join(" ")}
      data-stage
      data-layout={shown?.stage.layout}
    >
      {all.map((layer) => (
        <StageLayer
          key={layer.key}
          layer={layer}
          isShown={layer === shown}
          quality={quality ?? stageQuality[hall?.view ?? "phone"][layer.stage.layout]}
          venues={venues}
          cell={props.cell}
          over={props.over}
          onSeen={(venueId) => see(layer, venueId)}
        />
      ))}
    </div>
  );
}

interface StageLayerProps {
  layer: Layer;
  isShown: boolean;
  quality: Quality;
  venues: readonly HallVenue[];
  cell: StageViewProps["cell"];
  over: StageViewProps["over"];
  onSeen: (venueId: string) => void;
}

function StageLayer({ layer, isShown, quality, venues, cell, over, onSeen }: StageLayerProps) {
  const { layout, cells, pause } = layer.stage;
  const isMany = cells.length > 2;

  return (
    <div
      className={styles["layer"]}
      data-layer={isShown ? "shown" : "loading"}
      data-layout={layout}
      data-many={isMany || undefined}
    >
      {pause !== undefined && <PauseCard pause={pause} />}
      {cells.map((venueId, place) => (
        <div
          // The cells of a layer never change: a new arrangement is a new layer.
          key={`${place} ${venueId ?? ""}`}
          className={styles["cell"]}
          data-cell={place}
          data-venue={venueId ?? undefined}
          data-onair={isShown && venueId !== null ? "" : undefined}
        >
          {/* Among many the name below the picture says it all. */}
          {cell !== undefined && !isMany && pause === undefined && (
            <div className={styles["behind"]}>{cell(venueId)}</div>
          )}
          {venueId !== null && (
            <Picture
              className={styles["picture"]}
              venueId={venueId}
              quality={quality}
              onFrame={() => onSeen(venueId)}
            />
          )}
          {cells.length > 1 && venueId !== null && <CellName venueId={venueId} venues={venues} />}
          {isShown && over?.(venueId, place)}
        </div>
      ))}
    </div>
  );
}
