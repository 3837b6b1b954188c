import type { MeetingFile, PlanItem } from "@plenary/contract/meetings/plan";
import { layAgenda, minutesOf } from "@plenary/contract/meetings/rules";
import { IconPlus } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { VisuallyHidden } from "../../../ui/mark/VisuallyHidden.tsx";
import { useEditing } from "../typing/editing.ts";
import { useAgendaActs } from "../useAgendaActs.ts";
import { AgendaRow } from "./AgendaRow.tsx";
import styles from "./AgendaTable.module.css";

/** The agenda tree with its hours: written in place, put in order by drag and by keys. */
export function AgendaTable({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { canEdit, version } = useEditing();
  const { add, order } = useAgendaActs(file.id);
  // Shown in the new order at once; given up when the file says how it is now.
  const [moved, setMoved] = useState<{ version: number; items: PlanItem[] } | null>(null);
  const [said, setSaid] = useState("");
  const items = moved !== null && moved.version === version ? moved.items : file.items;
  const starts = Date.parse(file.startsAt);
  const laid = layAgenda(starts, items);
  const minutes = minutesOf(items);
  const whole = Math.round((Date.parse(file.endsAt) - starts) / 60_000);
  const put = (next: PlanItem[], name: string) => {
    if (next.every((item, i) => item.id === items[i]?.id && item.parentId === items[i]?.parentId)) {
      return;
    }
    setMoved({ version, items: next });
    const place = next.findIndex((item) => item.title === name) + 1;
    setSaid(t("meetings.agenda.movedTo", { name, place }));
    const tree = next.map(({ id, parentId }) => ({ id, parentId }));
    order.mutate({ base: version, items: tree }, { onError: () => setMoved(null) });
  };

  return (
    <div className={styles["agenda"]}>
      <p className={styles["sum"]} data-over={minutes > whole || undefined}>
        {t("meetings.agenda.sum", { minutes, rest: sumText(t, minutes - whole) })}
      </p>
      {items.length === 0 && (
        <EmptyState title={t("meetings.agenda.none")}>{t("meetings.agenda.noneText")}</EmptyState>
      )}
      {items.length > 0 && (
        <table className={styles["table"]}>
          <caption>
            <VisuallyHidden>{t("meetings.agenda.keys")}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th>{t("meetings.agenda.time")}</th>
              <th className={styles["numeric"]}>{t("meetings.agenda.minutes")}</th>
              <th>{t("meetings.agenda.item")}</th>
              <th>{t("meetings.agenda.venue")}</th>
              <th>{t("meetings.agenda.materials")}</th>
              <th aria-label={t("meetings.agenda.acts")} />
            </tr>
          </thead>
          <tbody>
            {laid.map((item) => (
              <AgendaRow key={item.id} item={item} items={items} venues={file.venues} onPut={put} />
            ))}
          </tbody>
        </table>
      )}
      {canEdit && (
        <div className={styles["add"]}>
          <Button
            size="small"
            icon={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
            loading={add.isPending}
            onClick={() => add.mutate({ parentId: null, title: t("meetings.agenda.newItem") })}
          >
            {t("meetings.agenda.add")}
          </Button>
          <span>{t("meetings.agenda.keysShort")}</span>
        </div>
      )}
      <p aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </p>
    </div>
  );
}

function sumText(t: TFunction, over: number): string {
  if (over === 0) {
    return t("meetings.agenda.exact");
  }
  return over > 0
    ? t("meetings.agenda.over", { minutes: over })
    : t("meetings.agenda.under", { minutes: -over });
}
