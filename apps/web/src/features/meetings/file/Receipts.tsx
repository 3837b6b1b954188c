import type { ReceiptCount } from "@plenary/contract/meetings/notices";
import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import type { RosterWish } from "../api.ts";
import { useRosterActs } from "../useAgendaActs.ts";
import aside from "./FileAside.module.css";
import styles from "./Receipts.module.css";

interface Props {
  file: MeetingFile;
  receipts: NonNullable<MeetingFile["receipts"]>;
  onRoster: (wish: RosterWish) => void;
}

/** How a venue stands: everybody answered, some, nobody, or somebody asks for leave. */
const markOf = (count: ReceiptCount | undefined): "all" | "some" | "none" | "empty" => {
  if (count === undefined || count.told === 0) {
    return "empty";
  }
  if (count.silent === 0) {
    return "all";
  }
  return count.silent === count.told ? "none" : "some";
};

/** Who has answered the notice: in figures, by venue, and by role. */
export function Receipts({ file, receipts, onRoster }: Props) {
  const { t } = useTranslation();
  const { remind } = useRosterActs(file.id);
  const { all, byRole, byVenue } = receipts;
  const figures = [
    { word: "coming", count: all.coming, wish: { receipt: "coming" } },
    { word: "leave", count: all.leave, wish: { receipt: "leave" } },
    { word: "silent", count: all.silent, wish: { receipt: "silent" } },
    { word: "unread", count: all.told - all.read, wish: { receipt: "unread" } },
  ] as const;
  const mayRemind = file.can.edit && (file.state === "planned" || file.state === "ready");

  return (
    <section>
      <h3>
        {t("meetings.aside.receipts", { count: all.told })}
        {mayRemind && all.silent > 0 && (
          <Button
            size="small"
            kind="quiet"
            loading={remind.isPending}
            onClick={() =>
              remind.mutate(undefined, {
                onSuccess: ({ reminded }) =>
                  showToast({ message: t("meetings.aside.reminded", { count: reminded }) }),
              })
            }
          >
            {t("meetings.aside.remind")}
          </Button>
        )}
      </h3>
      <ul className={styles["figures"]}>
        {figures.map(({ word, count, wish }) => (
          <li key={word}>
            <button type="button" onClick={() => onRoster(wish)} data-word={word}>
              <b>{count}</b>
              <span>{t(`meetings.receipts.${word}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul className={styles["matrix"]} aria-label={t("meetings.aside.byVenue")}>
        {file.venues.map((venue) => {
          const count = byVenue.find((each) => each.venueId === venue.id);
          const answered = (count?.told ?? 0) - (count?.silent ?? 0);
          const label = t("meetings.aside.venueCount", {
            ...{ name: venue.name, answered, told: count?.told ?? 0 },
          });
          return (
            <li key={venue.id}>
              <button
                type="button"
                title={label}
                aria-label={label}
                data-mark={markOf(count)}
                onClick={() => onRoster({ venueId: venue.id })}
              />
            </li>
          );
        })}
      </ul>
      <ul>
        {byRole.map((each) => (
          <li key={each.role} className={aside["row"]}>
            <span>{t(`meetings.roles.${each.role}`)}</span>
            <small>
              {t("meetings.aside.roleCount", {
                ...{ answered: each.told - each.silent, told: each.told, leave: each.leave },
              })}
            </small>
            <button type="button" onClick={() => onRoster({ role: each.role })}>
              {t("meetings.aside.see")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
