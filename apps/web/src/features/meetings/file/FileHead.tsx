import type { MeetingFile } from "@plenary/contract/meetings/plan";
import type { PlanStep } from "@plenary/contract/meetings/schema";
import { IconDots } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayDate, timeOfDay } from "../../../platform/i18n/dates.ts";
import { formatNumber } from "../../../platform/i18n/numbers.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { Menu } from "../../../ui/overlay/Menu.tsx";
import { useMinute } from "../../../ui/time/useMinute.ts";
import { MakeMeeting } from "../parts/MakeMeeting.tsx";
import { useStep } from "../useAgendaActs.ts";
import styles from "./FileHead.module.css";

/** What the meeting is about, when and by whom; how long until it begins; the next step. */
export function FileHead({ file }: { file: MeetingFile }) {
  const { t, i18n } = useTranslation();
  const starts = Date.parse(file.startsAt);
  const heads = file.venues.reduce((sum, venue) => sum + venue.expectedHeads, 0);
  const subs = file.venues.filter((venue) => venue.kind !== "main").length;
  const line = [
    file.title,
    `${dayDate(starts, i18n.language)} ${timeOfDay(starts)}–${timeOfDay(Date.parse(file.endsAt))}`,
    ...(file.chair === null ? [] : [t("meetings.file.chair", { name: file.chair.name })]),
    t("meetings.file.venues", { count: subs, heads: formatNumber(heads) }),
  ];

  return (
    <header className={styles["head"]}>
      <div className={styles["words"]}>
        <h2>{file.topic || t("meetings.list.noTopic")}</h2>
        <p>{line.join(" · ")}</p>
      </div>
      <TimeLeft file={file} />
      <Steps file={file} />
    </header>
  );
}

function TimeLeft({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const now = useMinute();
  const minutes = Math.floor((Date.parse(file.startsAt) - now) / 60_000);
  const isAhead = minutes > 0 && ["draft", "approved", "planned", "ready"].includes(file.state);

  if (!isAhead) {
    return null;
  }
  const days = Math.floor(minutes / 1_440);
  const parts = { days, hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 };
  return (
    <p className={styles["left"]}>
      <span>{t("meetings.file.left")}</span>
      <b dir="auto">{t(days > 0 ? "meetings.file.leftDays" : "meetings.file.leftHours", parts)}</b>
    </p>
  );
}

const forward: readonly PlanStep[] = ["settle", "notify", "ready"];

function Steps({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const step = useStep(file.id);
  const [asked, setAsked] = useState<PlanStep | null>(null);
  const [isCopying, setCopying] = useState(false);
  const next = forward.find((each) => file.can[each]);
  const take = (chosen: PlanStep) => step.mutate(chosen, { onSettled: () => setAsked(null) });

  return (
    <div className={styles["steps"]}>
      <HallLink file={file} />
      {next !== undefined && (
        <Button
          kind={next === "ready" ? "ink" : "primary"}
          loading={step.isPending && asked === null}
          onClick={() => (next === "notify" ? setAsked(next) : take(next))}
        >
          {t(`meetings.steps.${next}`)}
        </Button>
      )}
      <Menu
        groups={[
          [{ label: t("meetings.make.copyThis"), onChoose: () => setCopying(true) }],
          (["reopen", "unready", "cancel"] as const)
            .filter((each) => file.can[each])
            .map((each) => ({
              label: t(`meetings.steps.${each}`),
              danger: each === "cancel",
              onChoose: () => (each === "cancel" ? setAsked(each) : take(each)),
            })),
        ]}
      >
        <button type="button" className={styles["more"]} aria-label={t("meetings.file.more")}>
          <IconDots size={20} stroke={1.5} aria-hidden="true" />
        </button>
      </Menu>
      {asked !== null && (
        <Dialog
          opened
          onClose={() => setAsked(null)}
          title={t(`meetings.ask.${asked === "notify" ? "notify" : "cancel"}`)}
          actions={
            <>
              <Button onClick={() => setAsked(null)}>{t("meetings.make.cancel")}</Button>
              <Button
                kind={asked === "cancel" ? "danger" : "primary"}
                loading={step.isPending}
                onClick={() => take(asked)}
              >
                {t(`meetings.steps.${asked}`)}
              </Button>
            </>
          }
        >
          {t(`meetings.ask.${asked === "notify" ? "notifyText" : "cancelText"}`, {
            count: file.people,
          })}
        </Dialog>
      )}
      {isCopying && (
        <MakeMeeting
          meetings={[{ ...file, chairName: "", venues: 0, people: 0, receipts: null }]}
          copyOf={file.id}
          onClose={() => setCopying(false)}
          onMade={(meetingId) => {
            setCopying(false);
            void go({ to: "/meetings/$meetingId", params: { meetingId } });
          }}
        />
      )}
    </div>
  );
}

const hallPages = [
  { role: "director", to: "/hall/$meetingId/desk" },
  { role: "chair", to: "/hall/$meetingId/chair" },
  { role: "clerk", to: "/hall/$meetingId/clerk" },
  { role: "observer", to: "/hall/$meetingId/watch" },
] as const;

/** The way into the hall, for whoever of the office has a part in it. */
function HallLink({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const isNear = ["planned", "ready", "waiting", "sitting", "adjourned"].includes(file.state);
  const mine = hallPages.find(({ role }) => file.myRoles.includes(role));

  return isNear && mine !== undefined ? (
    <Link to={mine.to} params={{ meetingId: file.id }} className={styles["hall"]}>
      {t("meetings.file.hall")}
    </Link>
  ) : null;
}
