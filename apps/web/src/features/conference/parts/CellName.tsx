import type { HallVenue } from "@plenary/contract/conference/schema";
import { IconVideoOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./CellName.module.css";

interface CellNameProps {
  venueId: string;
  venues: readonly HallVenue[];
}

/** Whose picture a cell holds, and that its signal is gone where it is. */
export function CellName({ venueId, venues }: CellNameProps) {
  const { t } = useTranslation();
  const venue = venues.find(({ id }) => id === venueId);
  if (venue === undefined) {
    return null;
  }
  return (
    <p className={styles["name"]} data-link={venue.link}>
      <bdi>{venue.name}</bdi>
      {venue.link !== "joined" && (
        <em>
          <IconVideoOff stroke={1.5} aria-hidden="true" />
          {t(`conference.stage.cell.${venue.link}`)}
        </em>
      )}
    </p>
  );
}
