import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { IconFile } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { fileUrl } from "../../../platform/api/sendFile.ts";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import type { RosterWish } from "../api.ts";
import type { FilePart } from "../model/filePart.ts";
import styles from "./FileAside.module.css";
import { HallChecks } from "./HallChecks.tsx";
import { Receipts } from "./Receipts.tsx";

interface Props {
  file: MeetingFile;
  onPart: (part: FilePart) => void;
  onRoster: (wish: RosterWish) => void;
}

const partOf = {
  "no-topic": "head",
  "no-chair": "head",
  "no-agenda": "agenda",
  "no-main-venue": "venues",
  "no-roster": "roster",
} as const;

/** Beside the parts: what is missing, who has answered, what there is to read. */
export function FileAside({ file, onPart, onRoster }: Props) {
  const { t } = useTranslation();
  const isBefore = file.state === "draft" || file.state === "approved";

  return (
    <aside className={styles["aside"]}>
      {isBefore && (
        <section>
          <h3>{t("meetings.aside.before")}</h3>
          {file.lacks.length === 0 ? (
            <p className={styles["row"]}>
              <StateMark state="done">{t("meetings.aside.complete")}</StateMark>
            </p>
          ) : (
            <ul>
              {file.lacks.map((lack) => (
                <li key={lack} className={styles["row"]}>
                  <StateMark state="overdue">{t(`meetings.lacks.${lack}`)}</StateMark>
                  <button type="button" onClick={() => onPart(partOf[lack])}>
                    {t("meetings.aside.go")}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {file.receipts !== null && (
        <Receipts file={file} receipts={file.receipts} onRoster={onRoster} />
      )}
      <HallChecks file={file} />
      <Unready file={file} onPart={onPart} />
      <Materials file={file} />
      {file.state === "closed" && (
        <section>
          <h3>{t("meetings.aside.after")}</h3>
          <p className={styles["row"]}>
            <Link to="/meetings/$meetingId/minutes" params={{ meetingId: file.id }}>
              {t("meetings.aside.minutes")}
            </Link>
          </p>
        </section>
      )}
    </aside>
  );
}

const mostShown = 6;

/** Venues nobody can reach, and speeches whose manuscript is not there: to be dealt with first. */
function Unready({ file, onPart }: Omit<Props, "onRoster">) {
  const { t } = useTranslation();
  const venues = file.venues
    .filter((venue) => venue.kind !== "main" && venue.operatorPhone === "")
    .map((venue) => ({
      ...{ id: venue.id, name: venue.name, part: "venues" as const },
      why: t("meetings.aside.noOperator"),
    }));
  const speeches = file.speeches
    .filter((speech) => speech.state !== "approved")
    .map((speech) => ({
      ...{ id: speech.id, name: speech.name, part: "speeches" as const },
      why: t(
        speech.manuscript === "" && speech.materials.every((each) => each.kind !== "manuscript")
          ? "meetings.aside.noManuscript"
          : "meetings.aside.notApproved",
      ),
    }));
  const all = [...speeches, ...venues];

  if (all.length === 0) {
    return null;
  }
  return (
    <section>
      <h3>
        {t("meetings.aside.first")}
        <em>{all.length}</em>
      </h3>
      <ul>
        {all.slice(0, mostShown).map((each) => (
          <li key={each.id} className={styles["row"]}>
            <StateMark state="near">{each.name}</StateMark>
            <small>{each.why}</small>
            <button type="button" onClick={() => onPart(each.part)}>
              {t("meetings.aside.go")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every file of the meeting, wherever it hangs. */
function Materials({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const all = [...file.items, ...file.speeches].flatMap((each) => each.materials);

  return (
    <section>
      <h3>
        {t("meetings.aside.materials")}
        <em>{all.length}</em>
      </h3>
      {all.length === 0 && <p className={styles["none"]}>{t("meetings.aside.noMaterials")}</p>}
      <ul>
        {all.map((each) => (
          <li key={each.fileId} className={styles["row"]}>
            <a href={fileUrl(each.fileId)} download={each.name}>
              <IconFile size={16} stroke={1.5} aria-hidden="true" />
              <bdi>{each.name}</bdi>
            </a>
            <small>{t(`meetings.materials.${each.kind}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
