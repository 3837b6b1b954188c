import type { MeetingFileSummary } from "@plenary/contract/meetings/plan";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shortDate } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { RadioGroup } from "../../../ui/field/RadioGroup.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { useMinute } from "../../../ui/time/useMinute.ts";
import { useMakeMeeting, useTemplates } from "../api.ts";
import { fromField, usualStart } from "../model/toField.ts";
import styles from "./MakeMeeting.module.css";

interface Props {
  /** Earlier ones that may be copied. */
  meetings: readonly MeetingFileSummary[];
  /** Copies this one from the start. */
  copyOf?: string;
  onClose: () => void;
  onMade: (meetingId: string) => void;
}

/** A new meeting: its template or the one it copies, what it is about, and when it begins. */
export function MakeMeeting({ meetings, copyOf, onClose, onMade }: Props) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const templates = useTemplates();
  const make = useMakeMeeting(onMade);
  const [chosen, setChosen] = useState<string>();
  const [copied, setCopied] = useState<string | null>(copyOf ?? null);
  const [topic, setTopic] = useState("");
  const [start, setStart] = useState(() => usualStart(now));
  const startsAt = fromField(start);
  const all = templates.data?.templates ?? [];
  const source = chosen ?? (copyOf === undefined ? all[0]?.id : "copy");
  const from =
    source === "copy" ? copied && { meetingId: copied } : source && { templateId: source };

  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={t("meetings.make.title")}
      actions={
        <>
          <Button onClick={onClose}>{t("meetings.make.cancel")}</Button>
          <Button
            kind="primary"
            loading={make.isPending}
            disabled={!from || startsAt === null}
            onClick={() => from && startsAt !== null && make.mutate({ from, topic, startsAt })}
          >
            {t("meetings.make.make")}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        {templates.isPending && <Skeleton rows={4} />}
        {templates.isError && <Failure error={templates.error} />}
        {all.length > 0 && (
          <RadioGroup
            label={t("meetings.make.template")}
            value={source}
            onChange={setChosen}
            options={[
              ...all.map((each) => ({
                value: each.id,
                label: each.name,
                hint: t(`meetings.make.hint.${each.venues}`, {
                  items: each.items.length,
                  minutes: each.minutes,
                }),
              })),
              ...(meetings.length > 0
                ? [
                    {
                      value: "copy",
                      label: t("meetings.make.copy"),
                      hint: t("meetings.make.copyHint"),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {source === "copy" && (
          <Select
            label={t("meetings.make.copied")}
            searchable
            options={meetings.map((each) => ({
              value: each.id,
              label: `${each.topic || each.title} · ${shortDate(Date.parse(each.startsAt), i18n.language)}`,
            }))}
            value={copied}
            onChange={setCopied}
          />
        )}
        <div className={styles["pair"]}>
          <TextField
            label={t("meetings.head.topic")}
            value={topic}
            onChange={(event) => setTopic(event.target.value)}
          />
          <TextField
            label={t("meetings.head.startsAt")}
            type="datetime-local"
            value={start}
            onChange={(event) => setStart(event.target.value)}
          />
        </div>
        {make.isError && <Failure error={make.error} />}
      </div>
    </Dialog>
  );
}
