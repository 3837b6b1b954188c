import type { Act } from "@plenary/contract/conference/schema";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { IconButton } from "../../../ui/action/IconButton.tsx";
import { useActText } from "../../conference/index.ts";
import { actAt } from "../model/actGroups.ts";
import type { Replayed } from "../model/replay.ts";
import styles from "./ReplayBar.module.css";

interface Props {
  replayed: Replayed;
  acts: readonly Act[];
  at: number;
  onAt: (ms: number) => void;
}

const secondMs = 1_000;

/** Goes along the sitting's time: by hand, or from act to act. */
export function ReplayBar({ replayed, acts, at, onAt }: Props) {
  const { t } = useTranslation();
  const actText = useActText();
  const { from, until } = replayed;
  const before = acts.findLast((act) => Date.parse(act.at) < at);
  const after = acts.find((act) => Date.parse(act.at) > at);
  const current = actAt(acts, at);
  const icon = { size: 20, stroke: 1.5, "aria-hidden": true, "data-flip": true } as const;
  const time = timeOfDay(at, true);

  return (
    <div className={styles["bar"]}>
      <div className={styles["row"]}>
        <IconButton
          outlined
          label={t("minutes.timeline.before")}
          icon={<IconChevronLeft {...icon} />}
          disabled={before === undefined}
          onClick={() => before && onAt(Date.parse(before.at))}
        />
        <time dir="ltr" className={styles["time"]}>
          {time}
        </time>
        <IconButton
          outlined
          label={t("minutes.timeline.after")}
          icon={<IconChevronRight {...icon} />}
          disabled={after === undefined}
          onClick={() => after && onAt(Date.parse(after.at))}
        />
      </div>
      <input
        type="range"
        className={styles["range"]}
        aria-label={t("minutes.timeline.scrub")}
        aria-valuetext={time}
        min={from}
        max={Math.max(from + secondMs, until)}
        step={secondMs}
        value={at}
        onChange={(event) => onAt(Number(event.currentTarget.value))}
      />
      <div className={styles["ends"]} dir="ltr">
        <time>{timeOfDay(from, true)}</time>
        <time>{timeOfDay(until, true)}</time>
      </div>
      <p className={styles["act"]} role="status">
        {current === null
          ? ""
          : t("minutes.timeline.line", { by: current.by, text: actText(current) })}
      </p>
    </div>
  );
}
