import type { OrderRule, SittingLive } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./OrderChoice.module.css";

// The contract's own list would bring its schemas into the page; this one misses none, or does not compile.
const rules = Object.keys({
  "first-come": true,
  "unspoken-first": true,
  alternating: true,
} satisfies Record<OrderRule, true>) as OrderRule[];

/** The rule of the queue, which the director may declare from before the doors open until the end. */
export function OrderChoice() {
  const { t } = useTranslation();
  const text = useDeskText();
  const { sitting, commands } = useDeskRoom();
  const { order } = commands;

  return (
    <select
      aria-label={text("queue.rule")}
      title={text("queue.rule")}
      className={styles["rule"]}
      value={order.pendingFor ?? sitting.rules.orderRule}
      disabled={isOver(sitting)}
      aria-busy={order.isPending || undefined}
      onChange={(event) => {
        const chosen = rules.find((rule) => rule === event.target.value);
        // The desk's keys are its own again once the choice is made.
        event.target.blur();
        if (chosen !== undefined && !order.isPending) {
          order.run(chosen);
        }
      }}
    >
      {rules.map((rule) => (
        <option key={rule} value={rule}>
          {t(`conference.floor.rules.${rule}`)}
        </option>
      ))}
    </select>
  );
}

const isOver = ({ state }: SittingLive) => state === "closed";
