import type { PlanVenue } from "@plenary/contract/meetings/plan";
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { Menu } from "../../../ui/overlay/Menu.tsx";
import styles from "./VenuePanel.module.css";

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
const kind = "application/x-plenary-venue";

/** Which venue is being dragged; empty where it is something else. */
export const draggedVenue = (carried: DataTransfer): string => carried.getData(kind);

/** Where a venue is taken hold of with the mouse. */
export function Grip({ venue }: { venue: PlanVenue }) {
  return (
    <span
      draggable
      className={styles["grip"]}
      onDragStart={(event) => event.dataTransfer.setData(kind, venue.id)}
    >
      <IconGripVertical {...icon} />
    </span>
  );
}

interface Props {
  venue: PlanVenue;
  onUp: () => void;
  onDown: () => void;
  onRemove: () => void;
}

/** What can be done with a venue of the list. */
export function VenueMenu({ venue, onUp, onDown, onRemove }: Props) {
  const { t } = useTranslation();

  return (
    <Menu
      groups={[
        [
          { label: t("meetings.agenda.up"), icon: <IconArrowUp {...icon} />, onChoose: onUp },
          { label: t("meetings.agenda.down"), icon: <IconArrowDown {...icon} />, onChoose: onDown },
        ],
        [
          {
            label: t("meetings.agenda.remove"),
            icon: <IconTrash {...icon} />,
            danger: true,
            onChoose: onRemove,
          },
        ],
      ]}
    >
      <IconButton
        label={t("meetings.agenda.actsOf", { name: venue.name })}
        tooltip={false}
        icon={<IconDots {...icon} />}
      />
    </Menu>
  );
}
