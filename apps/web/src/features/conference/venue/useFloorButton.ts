import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { failureText } from "../../../ui/answer/failureText.ts";
import { useAskFloor, useWithdrawFloor } from "../api.ts";
import type { OwnFloor } from "../floor/model/ownFloor.ts";

export interface FloorButtonActs {
  ask: () => void;
  withdraw: () => void;
  isPending: boolean;
  /** Why the last press did nothing; empty when it did. */
  failure: string;
}

/** The log's answer may come a little after the reply: until then a second press asks nothing. */
const settleMs = 1_500;

/** The one button of a venue's screen, also by space bar and Enter of a remote. */
export function useFloorButton(meetingId: string, own: OwnFloor, canAsk: boolean): FloorButtonActs {
  const { t } = useTranslation();
  const ask = useAskFloor(meetingId);
  const withdraw = useWithdrawFloor(meetingId);
  const quietUntil = useRef(0);
  const failed = ask.error ?? withdraw.error;

  const press = () => {
    const now = Date.now();
    if (!canAsk || own.is !== "none" || ask.isPending || now < quietUntil.current) {
      return;
    }
    quietUntil.current = now + settleMs;
    withdraw.reset();
    ask.mutate({});
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPress = event.key === " " || event.key === "Enter";
    const isOnControl = event.target instanceof Element && event.target.closest("button") !== null;
    // A key that is held down, or that lifts the block on sound, is no request.
    if (isPress && !event.repeat && !event.defaultPrevented && !isOnControl) {
      event.preventDefault();
      press();
    }
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);

  return {
    ask: press,
    withdraw: () => {
      if (own.is === "waiting" && !withdraw.isPending) {
        ask.reset();
        withdraw.mutate(own.entry.id);
      }
    },
    isPending: ask.isPending || withdraw.isPending,
    failure: failed === null ? "" : failureText(failed, t).text,
  };
}
