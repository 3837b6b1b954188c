import type { MeetingNotice } from "@plenary/contract/meetings/notices";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fullDate } from "../../../platform/i18n/dates.ts";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Card } from "../../../ui/surface/Card.tsx";
import { useReadNotice } from "../api.ts";
import { NoticeAnswer } from "./NoticeAnswer.tsx";
import styles from "./NoticeCard.module.css";

/** One notice: what, when, where, as what; 收到 or 请假. Seen on the screen, it is read. */
export function NoticeCard({ notice }: { notice: MeetingNotice }) {
  const { t, i18n } = useTranslation();
  const place = useRead(notice);
  const { answer: given, canAnswer } = notice;
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
        <p>
          <Link
            to="/meetings/$meetingId/programme"
            params={{ meetingId: notice.meetingId }}
            className={styles["more"]}
          >
            {t("meetings.programme.title")}
          </Link>
        </p>
        <NoticeAnswer notice={notice} />
      </article>
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
