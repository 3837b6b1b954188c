import type { Layout } from "@plenary/contract/conference/schema";
import { Spinner } from "../../../../ui/answer/Spinner.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { cellsFor } from "../model/cellsFor.ts";
import { takeEffect } from "../model/takes.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./TakeBar.module.css";
import { TakeEffects } from "./TakeEffects.tsx";
import { TakeFigures } from "./TakeFigures.tsx";

const layouts: readonly { layout: Layout; key: string; cells: readonly number[] }[] = [
  { layout: "single", key: "F1", cells: [0] },
  { layout: "pair", key: "F2", cells: [0, 1] },
];

/** Layout keys, TAKE and how the last take arrived. */
export function TakeBar() {
  return (
    <div className={styles["bar"]}>
      <LayoutKeys />
      <TakeButton />
      <TakeEffects />
      <TakeFigures />
    </div>
  );
}

function LayoutKeys() {
  const text = useDeskText();
  const { sitting, commands, focusId, isOn } = useDeskRoom();

  return (
    <div role="group" aria-label={text("layouts.title")} className={styles["layouts"]}>
      {layouts.map(({ layout, key, cells }) => (
        <button
          key={layout}
          type="button"
          disabled={!isOn}
          aria-pressed={sitting.armed?.stage.layout === layout}
          aria-keyshortcuts={key}
          data-onair={sitting.stage.layout === layout || undefined}
          className={styles["layout"]}
          onClick={() => commands.arm.run({ layout, venueIds: cellsFor(layout, sitting, focusId) })}
        >
          <svg width="46" height="26" viewBox="0 0 46 26" aria-hidden="true">
            {cells.map((cell) => (
              <rect
                key={cell}
                x={cells.length === 1 ? 3 : 1 + cell * 23}
                y={cells.length === 1 ? 1.5 : 5.5}
                width={cells.length === 1 ? 40 : 21}
                height={cells.length === 1 ? 23 : 15}
                rx="1.5"
              />
            ))}
          </svg>
          {text(`layouts.${layout}`)}
          <Kbd>{key}</Kbd>
        </button>
      ))}
    </div>
  );
}

function TakeButton() {
  const text = useDeskText();
  const { sitting, commands } = useDeskRoom();
  const effect = takeEffect(sitting);
  const { take } = commands;
  const isIdle = effect.blocked !== null;
  const says =
    effect.blocked === null
      ? text("take.goesOn", { venue: effect.venues.join(" · ") })
      : text(`take.blocked.${effect.blocked}`);

  return (
    <button
      type="button"
      disabled={isIdle}
      aria-busy={take.isPending || undefined}
      aria-keyshortcuts="Space"
      className={styles["take"]}
      onClick={() => {
        if (!take.isPending) {
          take.run(sitting.take?.id ?? null);
        }
      }}
    >
      <b>
        {take.isPending && <Spinner />}
        {text("take.take")}
      </b>
      <span>
        {!isIdle && <Kbd>{text("take.space")}</Kbd>}
        <em>{says}</em>
      </span>
    </button>
  );
}
