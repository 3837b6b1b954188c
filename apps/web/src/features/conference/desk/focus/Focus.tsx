import { IconChevronLeft, IconChevronRight, IconPhone, IconUsers } from "@tabler/icons-react";
import type { HallVenue } from "@plenary/contract/conference/schema";
import { IconButton } from "../../../../ui/action/IconButton.tsx";
import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { focusOf, useDeskRoom } from "../deskRoom.ts";
import { phoneText } from "../model/phoneText.ts";
import { walkWall, type WallRow } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Focus.module.css";
import { FocusControls } from "./FocusControls.tsx";
import { FocusActs } from "./FocusActs.tsx";
import { FocusLine } from "./FocusLine.tsx";
import { FocusPicture } from "./FocusPicture.tsx";

/** The venue in focus: its picture, how it stands, who answers the phone there, and what to do. */
export function Focus() {
  const text = useDeskText();
  const room = useDeskRoom();
  const venue = focusOf(room);
  const row = room.rows.find((each) => each.id === venue?.id);
  const walk = (by: 1 | -1) => room.setFocus(walkWall(room.rows, room.focusId, by));

  return (
    <section aria-labelledby="desk-focus" className={styles["focus"]}>
      <header className={styles["head"]}>
        <h2 id="desk-focus">{text("focus.title")}</h2>
        <IconButton
          label={text("focus.before")}
          icon={<IconChevronLeft size={16} stroke={1.5} data-flip aria-hidden="true" />}
          onClick={() => walk(-1)}
        />
        <Kbd>[</Kbd>
        <Kbd>]</Kbd>
        <IconButton
          label={text("focus.after")}
          icon={<IconChevronRight size={16} stroke={1.5} data-flip aria-hidden="true" />}
          onClick={() => walk(1)}
        />
      </header>
      {venue === undefined || row === undefined ? (
        <p className={styles["none"]}>{text("focus.none")}</p>
      ) : (
        <FocusVenue venue={venue} row={row} />
      )}
    </section>
  );
}

function FocusVenue({ venue, row }: { venue: HallVenue; row: WallRow }) {
  const text = useDeskText();
  const room = useDeskRoom();
  const known = room.live?.venues[venue.id];

  const heads = text("focus.heads", { here: row.heads ?? "–", expected: row.expectedHeads });

  return (
    <>
      <FocusPicture venue={venue} />
      <div className={styles["name"]}>
        <h3>{venue.name}</h3>
        <p>
          <FocusState row={row} />
          <button
            type="button"
            className={styles["heads"]}
            aria-label={`${text("focus.changeHeads")} ${heads}`}
            onClick={() => room.ask({ is: "heads", venueId: venue.id })}
          >
            <IconUsers size={14} stroke={1.5} aria-hidden="true" />
            {heads}
          </button>
        </p>
      </div>
      <FocusControls venue={venue} />
      {known !== undefined && (
        <div className={styles["operator"]}>
          <span>
            <b>{known.operator}</b>
            <i>{text("focus.operator")}</i>
          </span>
          <a href={`tel:${known.operatorPhone}`}>
            <bdi dir="ltr">{phoneText(known.operatorPhone)}</bdi>
            <span>
              <IconPhone size={14} stroke={1.5} aria-hidden="true" />
              {text("focus.phone")}
            </span>
          </a>
        </div>
      )}
      <FocusLine venueId={venue.id} />
      <FocusActs venue={venue} />
    </>
  );
}

const shape = {
  onair: "onair",
  armed: "armed",
  ready: "ready",
  poor: "poor",
  lost: "lost",
  away: "none",
  removed: "none",
} as const;

function FocusState({ row }: { row: WallRow }) {
  const text = useDeskText();
  return (
    <span className={styles["state"]}>
      <StateMark state={shape[row.mark]} strong>
        {text(`marks.${row.mark}`)}
      </StateMark>
      {row.link === "joined" && <span>{text(row.isHeard ? "wall.heard" : "wall.silent")}</span>}
    </span>
  );
}
