import type { ReadinessItem, ReadyTick } from "@plenary/contract/conference/readiness/schema";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../../../platform/i18n/dates.ts";
import { Spinner } from "../../../ui/answer/Spinner.tsx";
import styles from "./CheckRow.module.css";
import type { MeasuredFact } from "./model/measuredFact.ts";
import { useItemName } from "./useItemName.ts";
import { useMeasured } from "./useMeasured.ts";

export interface CheckRowProps {
  item: ReadinessItem;
  tick: ReadyTick | undefined;
  measured: MeasuredFact | null;
  isPending: boolean;
  canTick: boolean;
  onTick: (isReady: boolean) => void;
}

/** One check: ticked or not, when and by whom, and what is measured beside it. */
export function CheckRow({ item, tick, measured, isPending, canTick, onTick }: CheckRowProps) {
  const { t } = useTranslation();
  const nameOf = useItemName();
  const words = useMeasured();
  const isTicked = tick !== undefined;

  return (
    <li>
      <button
        type="button"
        role="checkbox"
        aria-checked={isTicked}
        aria-busy={isPending || undefined}
        disabled={!canTick}
        className={styles["check"]}
        onClick={isPending ? undefined : () => onTick(!isTicked)}
      >
        <span className={styles["box"]}>
          {isPending ? (
            <Spinner />
          ) : (
            isTicked && <IconCheck size={20} stroke={2} aria-hidden="true" />
          )}
        </span>
        <span className={styles["name"]}>
          {nameOf(item)}
          {measured !== null && <small data-is={measured.is}>{words(measured)}</small>}
        </span>
        {isTicked && (
          <span className={styles["who"]}>
            {t("conference.readiness.tickedBy", {
              time: timeOfDay(Date.parse(tick.at)),
              by: tick.by,
            })}
          </span>
        )}
      </button>
    </li>
  );
}
