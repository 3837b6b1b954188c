import type { MeetingNotice } from "@plenary/contract/meetings/notices";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Sheet } from "../../../ui/overlay/Sheet.tsx";
import { useAnswerNotice } from "../api.ts";
import styles from "./NoticeCard.module.css";

/** 收到 or 请假, and what became of it. */
export function NoticeAnswer({ notice }: { notice: MeetingNotice }) {
  const { t } = useTranslation();
  const answer = useAnswerNotice();
  const [isLeaving, setLeaving] = useState(false);
  const { meetingId, answer: given, canAnswer } = notice;

  return (
    <>
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
    </>
  );
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
