import type { RollMarking } from "@plenary/contract/conference/rollCall/schema";
import type { HallVenue } from "@plenary/contract/conference/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../ui/field/Checkbox.tsx";
import styles from "./MarkFields.module.css";
import type { RollNow } from "./model/rollNow.ts";
import type { RollActs } from "./useRollActs.ts";

export interface MarkFieldsProps {
  venue: HallVenue;
  now: RollNow;
  acts: RollActs;
}

const ticks = ["hasDevice", "hasPicture", "hasSound"] as const;
const mostHeads = 5_000;

/** What is noted of a venue: device, picture, sound, whether it answered, how many are there. */
export function MarkFields({ venue, now, acts }: MarkFieldsProps) {
  const { t } = useTranslation();
  const note = (marking: RollMarking) => acts.mark(venue.id, marking);

  return (
    <div className={styles["fields"]}>
      {ticks.map((tick) => (
        <Checkbox
          key={tick}
          label={t(`conference.rollCall.${tick}`)}
          checked={now.mark?.[tick] ?? false}
          onChange={(event) => note({ [tick]: event.currentTarget.checked })}
        />
      ))}
      <Checkbox
        label={t("conference.rollCall.answers.answered")}
        checked={now.mark?.answer === "answered"}
        onChange={(event) => note({ answer: event.currentTarget.checked ? "answered" : null })}
      />
      <Heads
        key={`heads ${now.heads}`}
        heads={now.heads}
        expected={venue.expectedHeads}
        onCount={(heads) => note({ heads })}
      />
      <Note
        key={`note ${now.mark?.note ?? ""}`}
        note={now.mark?.note ?? ""}
        onWrite={(text) => note({ note: text })}
      />
    </div>
  );
}

interface HeadsProps {
  heads: number | null;
  expected: number;
  onCount: (heads: number) => void;
}

function Heads({ heads, expected, onCount }: HeadsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(heads === null ? "" : String(heads));
  const keep = () => {
    const isNumber = /^\d{1,4}$/.test(typed) && Number(typed) <= mostHeads;
    if (isNumber && Number(typed) !== heads) {
      onCount(Number(typed));
    }
  };
  return (
    <label className={styles["heads"]}>
      {t("conference.rollCall.heads")}
      <input
        inputMode="numeric"
        placeholder="–"
        maxLength={4}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.trim())}
        onBlur={keep}
        onKeyDown={(event) => leaveOnEnter(event)}
      />
      <span>{t("conference.rollCall.expected", { count: expected })}</span>
    </label>
  );
}

function Note({ note, onWrite }: { note: string; onWrite: (note: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(note);
  return (
    <label className={styles["note"]}>
      {t("conference.rollCall.note")}
      <input
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed.trim() !== note && onWrite(typed.trim())}
        onKeyDown={(event) => leaveOnEnter(event)}
      />
    </label>
  );
}

/** Enter keeps what was typed and gives the keyboard back to the roll call. */
function leaveOnEnter(event: React.KeyboardEvent<HTMLInputElement>): void {
  if (event.key === "Enter" && !event.nativeEvent.isComposing) {
    event.preventDefault();
    event.currentTarget.blur();
  }
}
