import { mayStartRoll } from "@plenary/contract/conference/rollCall/rules";
import type { SittingLive } from "@plenary/contract/conference/schema";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { useRollActs } from "./useRollActs.ts";

/** Begins the roll call, or takes a finished one up again; not there when it can not be begun. */
export function StartRoll({ sitting, className }: { sitting: SittingLive; className?: string }) {
  const { t } = useTranslation();
  const acts = useRollActs(sitting);
  const isUnderWay = sitting.rollCall !== null && sitting.rollCall.state !== "finished";

  if (isUnderWay || !mayStartRoll(sitting)) {
    return null;
  }
  return (
    <Button
      size="small"
      className={className}
      icon={<IconSpeakerphone size={16} stroke={1.5} aria-hidden="true" />}
      loading={acts.isStepping}
      onClick={() => acts.step({ do: "start" })}
    >
      {t(
        sitting.rollCall === null ? "conference.rollCall.start" : "conference.rollCall.startAgain",
      )}
    </Button>
  );
}
