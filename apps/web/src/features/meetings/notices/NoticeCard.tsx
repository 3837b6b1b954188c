import type { MeetingNotice } from "@plenary/contract/meetings/notices";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Sheet } from "../../../ui/overlay/Sheet.tsx";
import { Card } from "../../../ui/surface/Card.tsx";
import { useAnswerNotice, useReadNotice } from "../api.ts";
import styles from "./NoticeCard.module.css";

/** One notice: what, when, where, as what; 收到 or 请假. Seen on the screen, it is read. */
export function NoticeCard({ notice }: { notice: MeetingNotice }) {
  const { t, i18n } = useTranslation();
  const answer = useAnswerNotice();
  const [isLeaving, setLeaving] = useState(false);
  const place = useRead(notice);
  const { meetingId, answer: given, canAnswer } = notice;
  const roles = notice.roles
    .map((role) => t(`meetings.roles.${role}`))
    .join(t("meetings.notices.between"));

  return (
    <Card>
      <article ref={place} className={styles["notice"]}>
        <p className={styles["when"]}>
          {fullDate(Date.parse(notice.startsAt), i18n.language)}
          {notice.state === "cancelled" && <Tag tone="bad">{t("meetings.states.cancelled")}</Tag>}
          {notice.remindedAt !== null && given === null && canAnswer && (
            <Tag tone="warn">{t("meetings.notices.reminded")}</Tag>
          )}
        </p>
        <h3>{notice.topic}</h3>
        <p className={styles["facts"]}>
          {notice.title} · {t("meetings.file.chair", { name: notice.chairName })}
        </p>
        <p className={styles["facts"]}>
          {t("meetings.notices.as", { roles })}
          {notice.venueName !== null && ` · ${notice.venueName}`}
        </p>
        <Answered notice={notice} />
        {canAnswer && (
          <div className={styles["acts"]}>
            {given !== "coming" && (
              <Button
                kind={given === null ? "ink" : "secondary"}
                loading={answer.isPending && !isLeaving}
                onClick={() => answer.mutate({ meetingId, answer: "coming" })}
              >
                {t("meetings.notices.coming")}
              </Button>
            )}
            {given !== "leave" && (
              <Button onClick={() => setLeaving(true)}>{t("meetings.notices.leave")}</Button>
            )}
          </div>
        )}
        {answer.isError && <Failure error={answer.error} />}
      </article>
      {isLeaving && (
        <LeaveSheet
          isSending={answer.isPending}
          onClose={() => setLeaving(false)}
          onSend={(reason) =>
            answer.mutate(
              { meetingId, answer: "leave", reason },
              { onSuccess: () => setLeaving(false) },
            )
          }
        />
      )}
    </Card>
  );
}

/** Tells the office once that the notice was on the screen. */
function useRead({ meetingId, readAt }: MeetingNotice) {
  const read = useReadNotice();
  const place = useRef<HTMLElement>(null);
  const { mutate } = read;

  useEffect(() => {
    const card = place.current;
    if (readAt !== null || card === null) {
      return undefined;
    }
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((each) => each.isIntersecting)) {
          watch.disconnect();
          mutate(meetingId);
        }
      },
      { threshold: 0.6 },
    );
    watch.observe(card);
    return () => watch.disconnect();
  }, [meetingId, readAt, mutate]);

  return place;
}

function Answered({ notice }: { notice: MeetingNotice }) {
  const { t } = useTranslation();

  if (notice.answer === "coming") {
    return <StateMark state="done">{t("meetings.notices.saidComing")}</StateMark>;
  }
  if (notice.answer === null) {
    return null;
  }
  return (
    <div className={styles["answered"]}>
      <StateMark state={notice.decision === null ? "half" : "lost"}>
        {t(`meetings.notices.decision.${notice.decision ?? "open"}`)}
      </StateMark>
      <span>{notice.reason}</span>
    </div>
  );
}

interface LeaveProps {
  isSending: boolean;
  onClose: () => void;
  onSend: (reason: string) => void;
}

/** Why somebody cannot come. */
function LeaveSheet({ isSending, onClose, onSend }: LeaveProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const isTooLong = [...reason].length > 300;

  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("meetings.notices.leave")}
      actions={
        <Button
          kind="primary"
          wide
          loading={isSending}
          disabled={reason.trim() === "" || isTooLong}
          onClick={() => onSend(reason.trim())}
        >
          {t("meetings.notices.send")}
        </Button>
      }
    >
      <TextArea
        label={t("meetings.notices.reason")}
        limit={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Sheet>
  );
}
