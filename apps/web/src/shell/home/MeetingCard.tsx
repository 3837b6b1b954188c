import type { MeetingRole, MeetingSummary } from "@plenary/contract/meetings/schema";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../platform/i18n/dates.ts";
import { LiveDot } from "../../ui/mark/LiveDot.tsx";
import { Tag } from "../../ui/mark/Tag.tsx";
import styles from "./MeetingCard.module.css";
import { waysIn } from "./waysIn.ts";

/** Who takes part, rather than works there. */
const sitting: readonly MeetingRole[] = ["chair", "department", "member", "observer"];

interface Props {
  meeting: MeetingSummary;
  isLarge?: boolean;
}

/** A meeting with what it is about, when, and the way in for each of my roles. */
export function MeetingCard({ meeting, isLarge = false }: Props) {
  const { t, i18n } = useTranslation();
  const isOn = meeting.state === "sitting";

  return (
    <article className={`${styles["card"]} ${isLarge ? styles["large"] : ""}`}>
      <header>
        {isOn ? (
          <LiveDot live kind="filled" />
        ) : (
          <Tag>{t(`shell.home.states.${meeting.state}`)}</Tag>
        )}
        <span>{t("shell.home.venues", { count: meeting.venues })}</span>
      </header>
      <p className={styles["when"]}>{meeting.title}</p>
      <h2>{meeting.topic}</h2>
      <p className={styles["when"]}>
        <time dateTime={meeting.startsAt}>
          {fullDate(Date.parse(meeting.startsAt), i18n.language)}
        </time>
        {" · "}
        <span>{meeting.committeeName}</span>
      </p>
      <div className={styles["ways"]}>
        {waysIn(meeting).map(({ role, to }, place) => (
          <Link
            key={role}
            to={to}
            params={{ meetingId: meeting.id }}
            className={place === 0 ? styles["primary"] : styles["secondary"]}
          >
            {t(`shell.home.enter.${role}`)}
          </Link>
        ))}
        {meeting.myRoles.some((role) => sitting.includes(role)) && (
          <Link
            to="/meetings/$meetingId/programme"
            params={{ meetingId: meeting.id }}
            className={styles["secondary"]}
          >
            {t("shell.home.programme")}
          </Link>
        )}
        {meeting.state === "closed" && (
          <Link
            to="/meetings/$meetingId/minutes"
            params={{ meetingId: meeting.id }}
            className={styles["secondary"]}
          >
            {t("shell.home.minutes")}
          </Link>
        )}
        {meeting.groupId !== null && (
          <Link
            to="/groups/$groupId"
            params={{ groupId: meeting.groupId }}
            className={styles["secondary"]}
          >
            {t("shell.home.topicGroup")}
          </Link>
        )}
      </div>
    </article>
  );
}
