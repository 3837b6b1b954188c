import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Tabs } from "../../../ui/surface/Tabs.tsx";
import { AgendaTable } from "../agenda/AgendaTable.tsx";
import type { RosterWish } from "../api.ts";
import { useFile } from "../api.ts";
import { ChangeList } from "../file/ChangeList.tsx";
import { FileAside } from "../file/FileAside.tsx";
import { FileHead } from "../file/FileHead.tsx";
import { HeadForm } from "../file/HeadForm.tsx";
import { RunOfShow } from "../file/RunOfShow.tsx";
import { WayLine } from "../file/WayLine.tsx";
import type { FilePart } from "../model/filePart.ts";
import { OfficeFrame } from "../parts/OfficeFrame.tsx";
import { RosterPanel } from "../roster/RosterPanel.tsx";
import { SpeechPanel } from "../speeches/SpeechPanel.tsx";
import { EditingContext } from "../typing/editing.ts";
import { SaveMark } from "../typing/SaveMark.tsx";
import { VenuePanel } from "../venues/VenuePanel.tsx";
import styles from "./MeetingFilePage.module.css";

/** The file of a meeting: one page with everything in it, live, saved as it is typed. */
export function MeetingFilePage() {
  const { t } = useTranslation();
  const { meetingId = "" } = useParams({ strict: false });
  const file = useFile(meetingId);

  return (
    <OfficeFrame
      title={t("meetings.title")}
      live={file.isLive}
      beside={file.data && <span className={styles["form"]}>{file.data.title}</span>}
      tools={file.data?.can.edit ? <SaveMark /> : undefined}
    >
      {file.isPending && <Skeleton rows={10} />}
      {file.isError && file.data === undefined && (
        <Failure error={file.error} onRetry={() => void file.refetch()} />
      )}
      {file.data !== undefined && <File key={file.data.id} file={file.data} />}
    </OfficeFrame>
  );
}

function File({ file }: { file: MeetingFile }) {
  const [part, setPart] = useState<FilePart>(file.topic === "" ? "head" : "agenda");
  const [wish, setWish] = useState<RosterWish>({});
  const editing = useMemo(
    () => ({ meetingId: file.id, version: file.version, canEdit: file.can.edit }),
    [file.id, file.version, file.can.edit],
  );
  const showRoster = (asked: RosterWish) => {
    setWish(asked);
    setPart("roster");
  };

  return (
    <EditingContext value={editing}>
      <FileHead file={file} />
      <WayLine file={file} />
      <RunOfShow file={file} />
      <div className={styles["two"]}>
        <Parts file={file} part={part} onPart={setPart} wish={wish} onWish={setWish} />
        <FileAside file={file} onPart={setPart} onRoster={showRoster} />
      </div>
    </EditingContext>
  );
}

interface PartsProps {
  file: MeetingFile;
  part: FilePart;
  onPart: (part: FilePart) => void;
  wish: RosterWish;
  onWish: (wish: RosterWish) => void;
}

function Parts({ file, part, onPart, wish, onWish }: PartsProps) {
  const { t } = useTranslation();
  const counts: Partial<Record<FilePart, number>> = {
    agenda: file.items.length,
    speeches: file.speeches.length,
    venues: file.venues.length,
    roster: file.people,
  };
  const parts: readonly FilePart[] = ["agenda", "speeches", "venues", "roster", "head", "changes"];

  return (
    <section className={styles["parts"]}>
      <Tabs
        label={t("meetings.file.parts")}
        options={parts.map((value) => {
          const count = counts[value];
          const label = t(`meetings.file.part.${value}`);
          return count === undefined ? { value, label } : { value, label, count };
        })}
        value={part}
        onChange={onPart}
      >
        {part === "agenda" && <AgendaTable file={file} />}
        {part === "speeches" && <SpeechPanel file={file} />}
        {part === "venues" && <VenuePanel file={file} />}
        {part === "roster" && <RosterPanel file={file} wish={wish} onWish={onWish} />}
        {part === "head" && <HeadForm file={file} />}
        {part === "changes" && <ChangeList changes={file.changes} />}
      </Tabs>
    </section>
  );
}
