import { useTranslation } from "react-i18next";
import { Section } from "../../../ui/surface/Section.tsx";
import { useNotices } from "../api.ts";
import styles from "./MeetingNotices.module.css";
import { NoticeCard } from "./NoticeCard.tsx";

/** 会议通知: what I was told and have not answered yet first; nothing where nothing was sent. */
export function MeetingNotices() {
  const { t } = useTranslation();
  const notices = useNotices();
  const all = notices.data?.notices ?? [];

  if (all.length === 0) {
    return null;
  }
  const open = all.filter((notice) => notice.canAnswer && notice.answer === null);
  const rest = all.filter((notice) => !open.includes(notice));
  return (
    <Section title={t("meetings.notices.title")} count={open.length > 0 ? open.length : undefined}>
      <div className={styles["list"]}>
        {[...open, ...rest].map((notice) => (
          <NoticeCard key={notice.meetingId} notice={notice} />
        ))}
      </div>
    </Section>
  );
}
