import type { MeetingFileSummary } from "@plenary/contract/meetings/plan";
import type { MeetingForm, MeetingState } from "@plenary/contract/meetings/schema";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { useSession } from "../../identity/index.ts";
import { useFiles } from "../api.ts";
import { meetingStates } from "../model/meetingStates.ts";
import { MakeMeeting } from "../parts/MakeMeeting.tsx";
import { MeetingTable } from "../parts/MeetingTable.tsx";
import { OfficeFrame } from "../parts/OfficeFrame.tsx";
import styles from "./MeetingsPage.module.css";

const forms: readonly MeetingForm[] = ["consultation", "study", "special", "plenary"];

/** 会议活动: the office's meetings by state, form and words; a new one begins here. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const session = useSession();
  const [search, setSearch] = useState("");
  const [form, setForm] = useState<MeetingForm | null>(null);
  const [state, setState] = useState<MeetingState | null>(null);
  const [isMaking, setMaking] = useState(false);
  const asked = useDeferredValue(search.trim());
  const files = useFiles({
    ...(asked === "" ? {} : { search: asked }),
    ...(form === null ? {} : { form }),
    ...(state === null ? {} : { state }),
  });
  const meetings: MeetingFileSummary[] = files.data?.pages.flatMap((page) => page.meetings) ?? [];
  const isNarrowed = asked !== "" || form !== null || state !== null;
  const mayMake = session.data?.rights.includes("meetings.plan") ?? false;
  const make = mayMake && (
    <Button
      kind="primary"
      icon={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => setMaking(true)}
    >
      {t("meetings.make.open")}
    </Button>
  );

  return (
    <OfficeFrame title={t("meetings.title")} tools={make}>
      <div className={styles["tools"]}>
        <TextField
          label={t("meetings.list.search")}
          labelHidden
          type="search"
          placeholder={t("meetings.list.search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Select
          label={t("meetings.list.form")}
          labelHidden
          clearable
          placeholder={t("meetings.list.anyForm")}
          options={forms.map((value) => ({ value, label: t(`meetings.forms.${value}`) }))}
          value={form}
          onChange={setForm}
        />
        <Select
          label={t("meetings.list.state")}
          labelHidden
          clearable
          placeholder={t("meetings.list.anyState")}
          options={meetingStates.map((value) => ({ value, label: t(`meetings.states.${value}`) }))}
          value={state}
          onChange={setState}
        />
      </div>
      {files.isPending && <Skeleton rows={8} />}
      {files.isError && <Failure error={files.error} onRetry={() => void files.refetch()} />}
      {files.data !== undefined && meetings.length === 0 && (
        <EmptyState
          title={t(isNarrowed ? "meetings.list.noneFound" : "meetings.list.none")}
          action={isNarrowed ? undefined : make}
        >
          {t(isNarrowed ? "meetings.list.noneFoundText" : "meetings.list.noneText")}
        </EmptyState>
      )}
      {meetings.length > 0 && <MeetingTable meetings={meetings} />}
      {files.hasNextPage && (
        <Button onClick={() => void files.fetchNextPage()} loading={files.isFetchingNextPage}>
          {t("meetings.list.more")}
        </Button>
      )}
      {isMaking && (
        <MakeMeeting
          meetings={meetings}
          onClose={() => setMaking(false)}
          onMade={(meetingId) => void go({ to: "/meetings/$meetingId", params: { meetingId } })}
        />
      )}
    </OfficeFrame>
  );
}
