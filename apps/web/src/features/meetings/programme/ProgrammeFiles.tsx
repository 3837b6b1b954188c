import { IconFile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fileUrl } from "../../../platform/api/sendFile.ts";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { useProgrammeFiles } from "../api.ts";
import styles from "../pages/ProgrammePage.module.css";

/** The files of the meeting that the reader may read, each with the item or speaker it belongs to. */
export function ProgrammeFiles({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const files = useProgrammeFiles(meetingId);
  const all = files.data?.materials ?? [];

  if (files.isError) {
    return <Failure error={files.error} onRetry={() => void files.refetch()} />;
  }
  if (all.length === 0) {
    return null;
  }
  return (
    <Section title={t("meetings.programme.materials")} count={all.length}>
      <ul className={styles["files"]}>
        {all.map((file) => (
          <li key={file.fileId}>
            <a href={fileUrl(file.fileId)} download={file.name}>
              <IconFile size={16} stroke={1.5} aria-hidden="true" />
              <bdi>{file.name}</bdi>
              <span className={styles["note"]}>{file.of}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
