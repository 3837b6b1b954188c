import type { Readiness, ReadinessItem } from "@plenary/contract/conference/readiness/schema";
import { countReady } from "@plenary/contract/conference/readiness/rules";
import type { Line } from "@plenary/contract/conference/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { TextArea } from "../../../ui/field/TextArea.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { useTellFailure } from "../floor/useTellFailure.ts";
import { useNoteReadiness, useTickReadiness } from "./api.ts";
import { CheckRow } from "./CheckRow.tsx";
import { measuredFact } from "./model/measuredFact.ts";
import styles from "./ReadinessForm.module.css";

export interface ReadinessFormProps {
  meetingId: string;
  venueId: string;
  items: readonly ReadinessItem[];
  readiness: Readiness;
  line: Line | null;
  canTick: boolean;
}

const mostNote = 200;

/** 联调: the checks of a venue, a note of what does not work, and two people to call. */
export function ReadinessForm(props: ReadinessFormProps) {
  const { meetingId, venueId, items, readiness, line, canTick } = props;
  const { t } = useTranslation();
  const tick = useTickReadiness(meetingId, venueId);
  const tellFailure = useTellFailure();
  const { ticked, all } = countReady(items, readiness);

  return (
    <section className={styles["form"]} aria-labelledby="readiness">
      <header className={styles["head"]}>
        <h2 id="readiness">{t("conference.readiness.title")}</h2>
        <span role="status">{t("conference.readiness.count", { count: ticked, all })}</span>
      </header>
      <ul className={styles["checks"]}>
        {items.map((item) => (
          <CheckRow
            key={item.id}
            item={item}
            tick={readiness.ticks[item.id]}
            measured={measuredFact(item.id, line, readiness.signs)}
            isPending={tick.isPending && tick.variables.itemId === item.id}
            canTick={canTick}
            onTick={(isReady) =>
              tick.mutate({ itemId: item.id, isReady }, { onError: tellFailure })
            }
          />
        ))}
      </ul>
      <FaultAndContacts
        key={`${readiness.note} ${JSON.stringify(readiness.contacts)}`}
        {...props}
      />
    </section>
  );
}

function FaultAndContacts({ meetingId, venueId, readiness, canTick }: ReadinessFormProps) {
  const { t } = useTranslation();
  const save = useNoteReadiness(meetingId, venueId);
  const tellFailure = useTellFailure();
  const [note, setNote] = useState(readiness.note);
  const [contacts, setContacts] = useState(() =>
    [0, 1].map((i) => readiness.contacts[i] ?? { name: "", phone: "" }),
  );
  const change = (at: number, part: "name" | "phone", value: string) =>
    setContacts(contacts.map((each, i) => (i === at ? { ...each, [part]: value } : each)));

  return (
    <form
      className={styles["more"]}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ note, contacts }, { onError: tellFailure });
      }}
    >
      <TextArea
        label={t("conference.readiness.fault")}
        hint={t("conference.readiness.faultHint")}
        rows={2}
        limit={mostNote}
        value={note}
        disabled={!canTick}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {contacts.map((contact, i) => (
        // Two places that never change their order.
        <div key={i === 0 ? "first" : "second"} className={styles["contact"]}>
          <TextField
            label={t("conference.readiness.contactName", { no: i + 1 })}
            value={contact.name}
            maxLength={40}
            disabled={!canTick}
            onChange={(event) => change(i, "name", event.currentTarget.value)}
          />
          <TextField
            label={t("conference.readiness.contactPhone")}
            type="tel"
            inputMode="tel"
            value={contact.phone}
            maxLength={40}
            disabled={!canTick}
            onChange={(event) => change(i, "phone", event.currentTarget.value)}
          />
        </div>
      ))}
      {canTick && (
        <Button type="submit" wide loading={save.isPending}>
          {t("conference.readiness.save")}
        </Button>
      )}
    </form>
  );
}
