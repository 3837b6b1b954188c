import type { MeetingFile } from "@plenary/contract/meetings/plan";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { IconDownload, IconListCheck, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { type RosterWish, useRoster } from "../api.ts";
import { givenRoles } from "../model/roles.ts";
import { useRosterActs } from "../useAgendaActs.ts";
import { ChoosePeople } from "./ChoosePeople.tsx";
import { ImportList } from "./ImportList.tsx";
import styles from "./RosterPanel.module.css";
import { RosterTable } from "./RosterTable.tsx";

interface Props {
  file: MeetingFile;
  wish: RosterWish;
  onWish: (wish: RosterWish) => void;
}

const receipts = ["unread", "silent", "coming", "leave", "undecided"] as const;

/** Who is on the roster as what and where, with their receipts; how they are added. */
export function RosterPanel({ file, wish, onWish }: Props) {
  const { t } = useTranslation();
  const isTold = file.receipts !== null;
  const roster = useRoster(file.id, wish, isTold);
  const entries = roster.data?.pages.flatMap((page) => page.entries) ?? [];
  const narrow = <K extends keyof RosterWish>(key: K, value: RosterWish[K] | null) => {
    const { [key]: _old, ...rest } = wish;
    onWish(value === null || value === "" ? rest : { ...rest, [key]: value });
  };

  return (
    <div className={styles["panel"]}>
      <Adding file={file} />
      <div className={styles["tools"]}>
        <TextField
          label={t("meetings.roster.search")}
          labelHidden
          type="search"
          placeholder={t("meetings.roster.search")}
          value={wish.search ?? ""}
          onChange={(event) => narrow("search", event.target.value)}
        />
        <Select
          label={t("meetings.roster.role")}
          labelHidden
          clearable
          placeholder={t("meetings.roster.anyRole")}
          options={file.roles.map(({ role, people }) => ({
            value: role,
            label: `${t(`meetings.roles.${role}`)} ${people}`,
          }))}
          value={wish.role ?? null}
          onChange={(value) => narrow("role", value)}
        />
        <Select
          label={t("meetings.agenda.venue")}
          labelHidden
          clearable
          searchable
          placeholder={t("meetings.roster.anyVenue")}
          options={file.venues.map((venue) => ({ value: venue.id, label: venue.name }))}
          value={wish.venueId ?? null}
          onChange={(value) => narrow("venueId", value)}
        />
        {isTold && (
          <Select
            label={t("meetings.list.receipts")}
            labelHidden
            clearable
            placeholder={t("meetings.roster.anyReceipt")}
            options={receipts.map((value) => ({ value, label: t(`meetings.receipts.${value}`) }))}
            value={wish.receipt ?? null}
            onChange={(value) => narrow("receipt", value)}
          />
        )}
      </div>
      {roster.isPending && <Skeleton rows={8} />}
      {roster.isError && <Failure error={roster.error} onRetry={() => void roster.refetch()} />}
      {roster.data !== undefined && entries.length === 0 && (
        <EmptyState title={t("meetings.roster.none")}>{t("meetings.roster.noneText")}</EmptyState>
      )}
      {entries.length > 0 && <RosterTable file={file} entries={entries} />}
      {roster.hasNextPage && (
        <Button loading={roster.isFetchingNextPage} onClick={() => void roster.fetchNextPage()}>
          {t("meetings.list.more")}
        </Button>
      )}
    </div>
  );
}

/** Adding people by choosing or by a list, and taking the roster away as a table. */
function Adding({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const { add } = useRosterActs(file.id);
  const [role, setRole] = useState<MeetingRole>("member");
  const [open, setOpen] = useState<"people" | "list" | null>(null);
  const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
  const close = () => setOpen(null);

  return (
    <div className={styles["acts"]}>
      {file.can.addPeople && (
        <>
          <Select
            label={t("meetings.roster.as")}
            labelHidden
            options={givenRoles.map((value) => ({ value, label: t(`meetings.roles.${value}`) }))}
            value={role}
            onChange={(value) => value && setRole(value)}
          />
          <Button icon={<IconPlus {...icon} />} onClick={() => setOpen("people")}>
            {t("meetings.roster.add", { role: t(`meetings.roles.${role}`) })}
          </Button>
          <Button icon={<IconListCheck {...icon} />} onClick={() => setOpen("list")}>
            {t("meetings.import.title")}
          </Button>
        </>
      )}
      <a className={styles["export"]} href={`/api/meeting-files/${file.id}/roster.csv`} download>
        <IconDownload {...icon} />
        {t("meetings.roster.export")}
      </a>
      {open === "people" && (
        <ChoosePeople
          title={t("meetings.roster.add", { role: t(`meetings.roles.${role}`) })}
          isSending={add.isPending}
          onClose={close}
          onChoose={(people) =>
            add.mutate(
              { personIds: people.map((person) => person.id), role, venueId: null },
              { onSuccess: close },
            )
          }
        />
      )}
      {open === "list" && <ImportList meetingId={file.id} onClose={close} />}
    </div>
  );
}
