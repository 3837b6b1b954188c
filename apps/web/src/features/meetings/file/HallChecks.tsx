import { reduceDesk } from "@plenary/contract/conference/reduce";
import { mayInHall } from "@plenary/contract/conference/rules";
import type { MeetingFile } from "@plenary/contract/meetings/plan";
import type { MeetingState } from "@plenary/contract/meetings/schema";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useStream } from "../../../platform/live/useStream.ts";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { hallChecks } from "../model/hallChecks.ts";
import styles from "./FileAside.module.css";

const shownIn: readonly MeetingState[] = ["planned", "ready", "waiting", "sitting", "adjourned"];

/**
 * How far the venues are with 联调 and 点名, live, for those of the planners who may follow the desk; and
 * when all is done that the step can be taken. It is never taken by itself: someone answers for it.
 */
export function HallChecks({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const standing = { meetingId: file.id, roles: file.myRoles, venueId: null };
  const isMine = shownIn.includes(file.state) && mayInHall(standing, "followDesk", "planned");
  const { state } = useStream("desk", isMine ? file.id : null, reduceDesk);

  if (!isMine || state === null) {
    return null;
  }
  const { ready, venues, answered, silent, isRolled, isDone } = hallChecks(file, state);
  const params = { meetingId: file.id };
  return (
    <section>
      <h3>{t("meetings.aside.checks")}</h3>
      <p className={styles["row"]}>
        <Link to="/hall/$meetingId/readiness" params={params}>
          {t("meetings.aside.ready", { ready, all: venues })}
        </Link>
      </p>
      <p className={styles["row"]}>
        <Link to="/hall/$meetingId/roll-call" params={params}>
          {t(isRolled ? "meetings.aside.rolled" : "meetings.aside.notRolled", { count: answered })}
        </Link>
        {silent > 0 && (
          <StateMark state="overdue">{t("meetings.aside.silent", { count: silent })}</StateMark>
        )}
      </p>
      {isDone && file.can.ready && (
        <p className={styles["row"]} role="status">
          <StateMark state="done">{t("meetings.aside.mayBeReady")}</StateMark>
        </p>
      )}
    </section>
  );
}
