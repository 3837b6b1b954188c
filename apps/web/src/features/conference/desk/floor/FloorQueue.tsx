import { EmptyState } from "../../../../ui/answer/EmptyState.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { queueOf } from "../model/queue.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./FloorQueue.module.css";
import { FloorPlace } from "./FloorPlace.tsx";
import { HoldSwitch } from "./HoldSwitch.tsx";
import { OrderChoice } from "./OrderChoice.tsx";

/** Who waits for the floor, in the order the meeting has declared. */
export function FloorQueue() {
  const text = useDeskText();
  const { sitting } = useDeskRoom();
  const places = queueOf(sitting);
  const last = Math.min(8, places.length);

  return (
    <section aria-labelledby="desk-queue" className={styles["queue"]}>
      <header className={styles["head"]}>
        <h2 id="desk-queue">
          {text("queue.title")} <em>{places.length}</em>
        </h2>
        <OrderChoice />
        <span className={styles["keys"]}>
          {last > 0 && (
            <>
              <Kbd>1</Kbd>–<Kbd>{String(last)}</Kbd> {text("queue.keys")}
            </>
          )}
        </span>
        <HoldSwitch />
      </header>
      {places.length === 0 ? (
        <EmptyState title={text("queue.none")}>{text("queue.noneText")}</EmptyState>
      ) : (
        <ol className={styles["places"]}>
          {places.map((place) => (
            <FloorPlace key={place.entry.id} place={place} />
          ))}
        </ol>
      )}
    </section>
  );
}
