import type { Layout } from "@plenary/contract/conference/schema";
import { cellsOf, columnsOf } from "@plenary/contract/conference/stage/cellsOf";
import { IconCoffee, IconDeviceTv } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { cellsFor } from "../model/cellsFor.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./LayoutKeys.module.css";

const layouts: readonly (readonly [Layout, string])[] = [
  ["single", "F1"],
  ["pair", "F2"],
  ["quad", "F4"],
  ["nine", "F5"],
  ["sixteen", "F6"],
  ["twenty-five", "F7"],
];

/** What goes into the preview by one key: a layout, the pause, or the test card. */
export function LayoutKeys() {
  const text = useDeskText();
  const { sitting, commands, focusId, ask } = useDeskRoom();
  const armed = sitting.armed?.stage;
  const isCard = (stage: typeof armed) =>
    stage?.pause === undefined && stage?.cells.every((id) => id === null) === true;
  const isLayout = (stage: typeof armed, layout: Layout) =>
    stage?.layout === layout && stage.pause === undefined && !isCard(stage);

  return (
    <div role="group" aria-label={text("layouts.title")} className={styles["layouts"]}>
      {layouts.map(([layout, key]) => (
        <LayoutKey
          key={layout}
          hotkey={key}
          label={text(`layouts.${layout}`)}
          isArmed={isLayout(armed, layout)}
          isOnAir={isLayout(sitting.stage, layout)}
          onPress={() => commands.arm.run({ layout, venueIds: cellsFor(layout, sitting, focusId) })}
        >
          <LayoutSketch layout={layout} />
        </LayoutKey>
      ))}
      <LayoutKey
        hotkey="F8"
        label={text("layouts.pause")}
        isArmed={armed?.pause !== undefined}
        isOnAir={sitting.stage.pause !== undefined}
        onPress={() => ask({ is: "pause" })}
      >
        <IconCoffee size={22} stroke={1.25} aria-hidden="true" />
      </LayoutKey>
      <LayoutKey
        hotkey="F9"
        label={text("layouts.testCard")}
        isArmed={isCard(armed)}
        isOnAir={isCard(sitting.stage)}
        onPress={() => commands.arm.run({ layout: "single", venueIds: [null] })}
      >
        <IconDeviceTv size={22} stroke={1.25} aria-hidden="true" />
      </LayoutKey>
    </div>
  );
}

interface LayoutKeyProps {
  label: string;
  hotkey: string;
  isArmed: boolean;
  isOnAir: boolean;
  onPress: () => void;
  children: ReactNode;
}

function LayoutKey({ label, hotkey, isArmed, isOnAir, onPress, children }: LayoutKeyProps) {
  const { isOn } = useDeskRoom();
  return (
    <button
      type="button"
      disabled={!isOn}
      aria-pressed={isArmed}
      aria-keyshortcuts={hotkey}
      data-onair={isOnAir || undefined}
      className={styles["layout"]}
      onClick={onPress}
    >
      {children}
      {label}
      <Kbd>{hotkey}</Kbd>
    </button>
  );
}

function LayoutSketch({ layout }: { layout: Layout }) {
  const columns = columnsOf[layout];
  const isWide = layout === "pair";
  const width = 40 / columns;
  const height = isWide ? 12 : 24 / columns;

  return (
    <svg width="42" height="26" viewBox="0 0 42 26" aria-hidden="true">
      {Array.from({ length: cellsOf[layout] }, (_, cell) => (
        <rect
          key={cell}
          x={1.5 + (cell % columns) * width}
          y={(isWide ? 7 : 1.5) + Math.floor(cell / columns) * height}
          width={width - 1.5}
          height={height - 1.5}
          rx="1"
        />
      ))}
    </svg>
  );
}
