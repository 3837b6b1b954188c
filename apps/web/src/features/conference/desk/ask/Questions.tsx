import type { Question } from "../deskRoom.ts";
import { AnswerQuestion } from "./AnswerQuestion.tsx";
import { CallQuestion } from "./CallQuestion.tsx";
import { CloseQuestion } from "./CloseQuestion.tsx";
import { Goto } from "./Goto.tsx";
import { HeadsQuestion } from "./HeadsQuestion.tsx";
import { KeySheet } from "./KeySheet.tsx";
import { PauseQuestion } from "./PauseQuestion.tsx";
import { RefuseQuestion } from "./RefuseQuestion.tsx";
import { RemoveQuestion } from "./RemoveQuestion.tsx";
import { UnlockQuestion } from "./UnlockQuestion.tsx";

/** The one question or sheet that is open over the desk. */
export function Questions({
  question,
  onClose,
}: {
  question: Question | null;
  onClose: () => void;
}) {
  switch (question?.is) {
    case undefined:
      return null;
    case "close":
      return <CloseQuestion onClose={onClose} />;
    case "call":
      return <CallQuestion floorId={question.floorId} onClose={onClose} />;
    case "refuse":
      return <RefuseQuestion floorId={question.floorId} onClose={onClose} />;
    case "remove":
      return <RemoveQuestion venueId={question.venueId} onClose={onClose} />;
    case "heads":
      return <HeadsQuestion venueId={question.venueId} onClose={onClose} />;
    case "answer":
      return <AnswerQuestion pickId={question.pickId} onClose={onClose} />;
    case "pause":
      return <PauseQuestion onClose={onClose} />;
    case "unlock":
      return <UnlockQuestion onClose={onClose} />;
    case "goto":
      return <Goto onClose={onClose} />;
    case "keys":
      return <KeySheet onClose={onClose} />;
  }
}
