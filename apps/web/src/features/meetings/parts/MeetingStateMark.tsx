import type { MeetingState } from "@plenary/contract/meetings/schema";
import { useTranslation } from "react-i18next";
import { type State, StateMark } from "../../../ui/mark/StateMark.tsx";

const marks: Record<MeetingState, State> = {
  draft: "none",
  approved: "half",
  planned: "standby",
  ready: "ready",
  waiting: "near",
  sitting: "onair",
  adjourned: "near",
  closed: "done",
  cancelled: "lost",
};

/** How far a meeting has come: shape, word and colour. */
export function MeetingStateMark({ state }: { state: MeetingState }) {
  const { t } = useTranslation();
  return <StateMark state={marks[state]}>{t(`meetings.states.${state}`)}</StateMark>;
}
