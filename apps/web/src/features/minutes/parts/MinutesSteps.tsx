import type { MinutesView } from "@plenary/contract/minutes/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonKind } from "../../../ui/action/Button.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { type Move, useMoveMinutes, useReadAnew } from "../api.ts";
import { StepQuestion } from "./StepQuestion.tsx";

interface Props {
  view: MinutesView;
  /** What is written is not all saved yet: then it is not sent. */
  isBusy: boolean;
}

type Step = Move["to"];
const steps = ["withdraw", "sendBack", "correct", "submit", "sign", "publish"] as const;
/** The step that is this page's next is the one with the seal's colour. */
const kinds: Partial<Record<Step, ButtonKind>> = {
  submit: "primary",
  sign: "primary",
  publish: "primary",
};

/** The steps that this reader may take now; each says what it does before it is done. */
export function MinutesSteps({ view, isBusy }: Props) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Step | null>(null);
  const readAnew = useReadAnew(view.meetingId);
  const { mutate, isPending } = useMoveMinutes(view.meetingId, {
    onDone: async (edition) => {
      await readAnew();
      showToast({ message: t(`minutes.done.${edition.state}`) });
    },
    onFailed: (failure) => {
      void readAnew();
      showToast({ message: failureText(failure, t).text, tone: "bad" });
    },
  });
  const { edition, can } = view;

  if (edition === null) {
    return null;
  }
  const go = (to: Step, reason: string) => {
    ask(null);
    if (to === "submit" || to === "sign") {
      mutate({ to, version: edition.version });
    } else if (to === "sendBack" || to === "correct") {
      mutate({ to, reason });
    } else {
      mutate({ to });
    }
  };
  return (
    <>
      {steps
        .filter((step) => can[step])
        .map((step) => (
          <Button
            key={step}
            kind={kinds[step] ?? "secondary"}
            loading={isPending}
            disabled={isBusy && step === "submit"}
            onClick={() => ask(step)}
          >
            {t(`minutes.steps.${step}`)}
          </Button>
        ))}
      {asked !== null && (
        <StepQuestion step={asked} onClose={() => ask(null)} onGo={(reason) => go(asked, reason)} />
      )}
    </>
  );
}
