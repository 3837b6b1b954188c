import type { PlanItem, PlanVenue } from "@plenary/contract/meetings/plan";
import { moveItem, nestItem, placeItem } from "@plenary/contract/meetings/rules";
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { editAgendaItem } from "../../../platform/api/generated/sdk.gen.ts";
import type { EditAgendaItemData } from "../../../platform/api/generated/types.gen.ts";
import type { Sending } from "../../../platform/api/sendCommand.ts";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { Menu } from "../../../ui/overlay/Menu.tsx";
import { Materials } from "../parts/Materials.tsx";
import { CellInput, CellNumber } from "../typing/CellInput.tsx";
import { useEditing } from "../typing/editing.ts";
import { VenueCell } from "../typing/VenueCell.tsx";
import { useAgendaActs } from "../useAgendaActs.ts";
import styles from "./AgendaTable.module.css";

interface Props {
  item: PlanItem;
  items: readonly PlanItem[];
  venues: readonly PlanVenue[];
  onPut: (items: PlanItem[], name: string) => void;
}

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
const kind = "application/x-plenary-item";

/** One item: its hour, its minutes, what and who, where, its files. Alt and the arrows move it. */
export function AgendaRow({ item, items, venues, onPut }: Props) {
  const { t } = useTranslation();
  const { canEdit, meetingId } = useEditing();
  const [side, setSide] = useState<"before" | "after" | null>(null);
  const isParent = items.some((each) => each.parentId === item.id);
  const send =
    (field: keyof Omit<EditAgendaItemData["body"], "base">) =>
    <T,>(value: T, base: number, sending: Sending) =>
      editAgendaItem({
        ...sending,
        path: { id: meetingId, itemId: item.id },
        body: { base, [field]: value },
      });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const id = event.dataTransfer.getData(kind);
    if (id !== "" && side !== null) {
      onPut(placeItem(items, id, item.id, side), items.find((each) => each.id === id)?.title ?? "");
    }
    setSide(null);
  };

  return (
    <tr
      data-child={item.parentId !== null || undefined}
      data-side={side ?? undefined}
      onKeyDown={(event) => moveByKeys(event, item, items, onPut)}
      onDragOver={(event) => {
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        setSide(event.clientY < top + height / 2 ? "before" : "after");
      }}
      onDragLeave={() => setSide(null)}
      onDrop={drop}
    >
      <td className={styles["time"]}>
        {canEdit && (
          <span
            draggable
            className={styles["grip"]}
            onDragStart={(event) => event.dataTransfer.setData(kind, item.id)}
          >
            <IconGripVertical {...icon} />
          </span>
        )}
        {timeOfDay(Date.parse(item.startsAt))}
      </td>
      <td className={styles["numeric"]}>
        {isParent ? (
          <span>{item.minutes}</span>
        ) : (
          <CellNumber
            name={`item:${item.id}:minutes`}
            label={t("meetings.agenda.minutesOf", { name: item.title })}
            value={item.minutes}
            send={send("minutes")}
          />
        )}
        <span className={styles["unit"]}>{t("meetings.agenda.minutes")}</span>
      </td>
      <td className={styles["whatCell"]}>
        <What item={item} isParent={isParent} send={send} />
      </td>
      <td className={styles["venue"]}>
        <VenueCell
          name={`item:${item.id}:venueId`}
          label={t("meetings.agenda.venueOf", { name: item.title })}
          value={item.venueId}
          none={t("meetings.lanes.all")}
          venues={venues}
          send={send("venueId")}
        />
      </td>
      <td className={styles["clip"]}>
        <Materials
          materials={item.materials}
          to={{ itemId: item.id }}
          kinds={["material"]}
          isSmall
        />
      </td>
      <td className={styles["acts"]}>
        {canEdit && <ItemMenu item={item} items={items} onPut={onPut} />}
      </td>
    </tr>
  );
}

type SendField = (
  field: "title" | "who",
) => (value: string, base: number, sending: Sending) => Promise<{ data: { version: number } }>;

/** What is on, and who does it. */
function What({ item, isParent, send }: { item: PlanItem; isParent: boolean; send: SendField }) {
  const { t } = useTranslation();

  return (
    <div className={styles["what"]}>
      <div className={styles["title"]}>
        <CellInput
          name={`item:${item.id}:title`}
          label={t("meetings.agenda.item")}
          value={item.title}
          send={send("title")}
          isStrong={isParent}
        />
      </div>
      <div className={styles["who"]}>
        <CellInput
          name={`item:${item.id}:who`}
          label={t("meetings.agenda.whoOf", { name: item.title })}
          placeholder={t("meetings.agenda.who")}
          value={item.who}
          send={send("who")}
        />
      </div>
    </div>
  );
}

function ItemMenu({ item, items, onPut }: Omit<Props, "venues">) {
  const { t } = useTranslation();
  const { meetingId } = useEditing();
  const { add, remove } = useAgendaActs(meetingId);
  const put = (next: PlanItem[]) => onPut(next, item.title);
  const child = { parentId: item.id, title: t("meetings.agenda.newItem") };

  return (
    <Menu
      groups={[
        [
          {
            label: t("meetings.agenda.up"),
            icon: <IconArrowUp {...icon} />,
            onChoose: () => put(moveItem(items, item.id, -1)),
          },
          {
            label: t("meetings.agenda.down"),
            icon: <IconArrowDown {...icon} />,
            onChoose: () => put(moveItem(items, item.id, 1)),
          },
          item.parentId === null
            ? {
                label: t("meetings.agenda.in"),
                icon: <IconIndentIncrease {...icon} />,
                onChoose: () => put(nestItem(items, item.id, "in")),
              }
            : {
                label: t("meetings.agenda.out"),
                icon: <IconIndentDecrease {...icon} />,
                onChoose: () => put(nestItem(items, item.id, "out")),
              },
        ],
        [
          ...(item.parentId === null
            ? [
                {
                  label: t("meetings.agenda.addChild"),
                  icon: <IconPlus {...icon} />,
                  onChoose: () => add.mutate(child),
                },
              ]
            : []),
          {
            label: t("meetings.agenda.remove"),
            icon: <IconTrash {...icon} />,
            danger: true,
            onChoose: () => remove.mutate(item.id),
          },
        ],
      ]}
    >
      <button
        type="button"
        className={styles["menu"]}
        aria-label={t("meetings.agenda.actsOf", { name: item.title })}
      >
        <IconDots {...icon} />
      </button>
    </Menu>
  );
}

/** Alt with the arrows: up and down among the siblings, to the side in and out of the tree. */
function moveByKeys(
  event: KeyboardEvent<HTMLTableRowElement>,
  item: PlanItem,
  items: readonly PlanItem[],
  onPut: Props["onPut"],
): void {
  const isBack = getComputedStyle(event.currentTarget).direction === "rtl";
  const moves: Record<string, () => PlanItem[]> = {
    ArrowUp: () => moveItem(items, item.id, -1),
    ArrowDown: () => moveItem(items, item.id, 1),
    ArrowRight: () => nestItem(items, item.id, isBack ? "out" : "in"),
    ArrowLeft: () => nestItem(items, item.id, isBack ? "in" : "out"),
  };
  const move = moves[event.key];
  if (event.altKey && move !== undefined) {
    event.preventDefault();
    onPut(move(), item.title);
  }
}
