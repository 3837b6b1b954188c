import { Link } from "@tanstack/react-router";
import { Button, type ButtonKind } from "../../../../ui/action/Button.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./SittingSteps.module.css";

type Step = "open" | "sit" | "adjourn" | "close";

const steps: Record<string, readonly Step[]> = {
  planned: ["open"],
  waiting: ["sit", "close"],
  sitting: ["adjourn", "close"],
  adjourned: ["sit", "close"],
  closed: [],
};

/** Opens the doors, begins, adjourns and closes: only the steps that are open now. */
export function SittingSteps() {
  const text = useDeskText();
  const room = useDeskRoom();
  const { state } = room.sitting;
  const { move } = room.commands;

  if (state === "closed") {
    return (
      <Link className={styles["minutes"]} to={`/meetings/${room.sitting.meetingId}/minutes`}>
        {text("steps.minutes")}
      </Link>
    );
  }
  return (steps[state] ?? []).map((step) => (
    <Button
      key={step}
      size="small"
      className={styles["step"]}
      kind={kindOf(step)}
      loading={move.pendingFor === step}
      onClick={() => (step === "close" ? room.ask({ is: "close" }) : move.run(step))}
    >
      {text(`steps.${step === "sit" && state === "adjourned" ? "resume" : step}`)}
    </Button>
  ));
}

function kindOf(step: Step): ButtonKind {
  if (step === "close") {
    return "danger";
  }
  return step === "adjourn" ? "secondary" : "ink";
}
