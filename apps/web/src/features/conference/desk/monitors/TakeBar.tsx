import { Spinner } from "../../../../ui/answer/Spinner.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { isSpaceForRoll } from "../model/isSpaceForRoll.ts";
import { takeEffect, type TakeEffect } from "../model/takes.ts";
import { useDeskText } from "../useDeskText.ts";
import { LayoutKeys } from "./LayoutKeys.tsx";
import styles from "./TakeBar.module.css";
import { TakeEffects } from "./TakeEffects.tsx";
import { TakeFigures } from "./TakeFigures.tsx";

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

function TakeButton() {
  const text = useDeskText();
  const { sitting, live, commands, myId } = useDeskRoom();
  const effect = takeEffect(sitting, myId);
  const { take } = commands;
  const isIdle = effect.blocked !== null;
  const isRolling = isSpaceForRoll(sitting, live);
  const says =
    effect.blocked === null
      ? text("take.goesOn", { venue: whatOf(effect, text) })
      : text(`take.blocked.${effect.blocked}`, { by: sitting.lock?.by ?? "" });

  return (
    <button
      type="button"
      disabled={isIdle}
      aria-busy={take.isPending || undefined}
      aria-keyshortcuts={isRolling ? undefined : "Space"}
      title={isRolling ? text("take.spaceIsNext") : undefined}
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
        {!isIdle && <Kbd>{text(isRolling ? "take.byClick" : "take.space")}</Kbd>}
        <em>{says}</em>
      </span>
    </button>
  );
}

function whatOf({ words, venues }: TakeEffect, text: ReturnType<typeof useDeskText>): string {
  if (words === null && venues.length > 2) {
    return text("take.many", { count: venues.length });
  }
  if (words === null) {
    return venues.join(" · ");
  }
  return words.is === "pause" ? words.text : text("layouts.testCard");
}
