import type { HallVenue } from "@plenary/contract/conference/schema";
import { IconEye, IconVideoOff } from "@tabler/icons-react";
import { Picture } from "../../parts/Picture.tsx";
import { useDeskText } from "../useDeskText.ts";
import styles from "./FocusPicture.module.css";

/** What the venue in focus shows; nobody else sees that the desk looks. */
export function FocusPicture({ venue }: { venue: HallVenue }) {
  const text = useDeskText();

  return (
    <div className={styles["picture"]}>
      {venue.link === "joined" ? (
        <>
          <Picture venueId={venue.id} quality="medium" className={styles["video"]} />
          <span className={styles["caption"]}>
            <IconEye size={14} stroke={1.5} aria-hidden="true" />
            {text("focus.onlyHere")}
          </span>
        </>
      ) : (
        <p>
          <IconVideoOff size={28} stroke={1.2} aria-hidden="true" />
          {text(`focus.noPicture.${venue.link}`)}
        </p>
      )}
    </div>
  );
}
