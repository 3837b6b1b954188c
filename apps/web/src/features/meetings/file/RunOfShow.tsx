import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { runLine } from "../model/lanes.ts";
import styles from "./RunOfShow.module.css";

const lanes = ["main", "sub", "field"] as const;

/** The run of show on a line: each item as long as its minutes, in the lane of its venue. */
export function RunOfShow({ file }: { file: MeetingFile }) {
  const { t } = useTranslation();
  const starts = Date.parse(file.startsAt);
  const { blocks, ticks } = runLine(file.items, file.venues, starts, Date.parse(file.endsAt));
  const used = lanes.filter((lane) => lane === "main" || blocks.some((each) => each.lane === lane));
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  const rowOf = (lane: string) => used.findIndex((each) => each === lane);

  if (blocks.length === 0) {
    return null;
  }
  return (
    <figure className={styles["figure"]} aria-label={t("meetings.file.runOfShow")}>
      <div className={styles["names"]}>
        {used.map((lane) => (
          <span key={lane}>{t(`meetings.lanes.${lane}`)}</span>
        ))}
      </div>
      <div className={styles["line"]} style={{ blockSize: `${24 + used.length * 32}px` }}>
        {ticks.map((tick) => (
          <span
            key={tick.ms}
            className={styles["tick"]}
            data-end={tick.at > 0.97 || undefined}
            style={{ insetInlineStart: percent(tick.at) }}
          >
            {timeOfDay(tick.ms)}
          </span>
        ))}
        {used.map((lane, row) => (
          <i
            key={lane}
            className={styles["rule"]}
            style={{ insetBlockStart: `${56 + row * 32}px` }}
          />
        ))}
        {blocks.map((block) => {
          const isAll = block.lane === "all";
          const row = isAll ? 0 : rowOf(block.lane);
          return (
            <span
              key={block.id}
              className={styles["block"]}
              data-all={isAll || undefined}
              title={block.title}
              style={{
                insetInlineStart: percent(block.from),
                inlineSize: `max(3px, calc(${percent(block.length)} - 2px))`,
                insetBlockStart: `${27 + row * 32}px`,
                blockSize: isAll ? `${used.length * 32 - 6}px` : "26px",
              }}
            >
              {block.length > 0.022 && <b>{block.title}</b>}
            </span>
          );
        })}
      </div>
    </figure>
  );
}
