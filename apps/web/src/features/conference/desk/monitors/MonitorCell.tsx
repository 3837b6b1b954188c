import { IconVideoOff } from "@tabler/icons-react";
import { useDeskRoom, venueName } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./MonitorCell.module.css";

/** What stands in a cell while there is no picture: whose it is, and that none is to be had. */
export function MonitorCell({ venueId }: { venueId: string | null }) {
  const text = useDeskText();
  const room = useDeskRoom();
  if (venueId === null) {
    return <p className={styles["card"]}>{text("monitors.emptyCell")}</p>;
  }
  const link = room.sitting.venues.find((venue) => venue.id === venueId)?.link ?? "away";

  return (
    <p className={styles["card"]}>
      {link !== "joined" && <IconVideoOff size={28} stroke={1.2} aria-hidden="true" />}
      <b>{venueName(room, venueId)}</b>
      {text(link === "joined" ? "monitors.waiting" : `links.${link}`)}
    </p>
  );
}
