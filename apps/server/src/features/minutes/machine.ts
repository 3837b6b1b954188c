import { HouseError } from "@plenary/contract/errors";
import type { MinutesState } from "@plenary/contract/minutes/schema";

export type MinutesStep = "submit" | "withdraw" | "sendBack" | "sign" | "publish";

/** draft 拟稿 → submitted 送签 → signed 签发 → published 印发. Nothing leads back from a signature. */
const steps: Record<MinutesState, Partial<Record<MinutesStep, MinutesState>>> = {
  draft: { submit: "submitted" },
  submitted: { withdraw: "draft", sendBack: "draft", sign: "signed" },
  signed: { publish: "published" },
  published: {},
};

/** Is this step open to an edition in this state? */
export const isOpenTo = (from: MinutesState, step: MinutesStep): boolean =>
  steps[from][step] !== undefined;

/** The only way to a new state. The store repeats the check in SQL, so two clicks cannot both win. */
export function advance(from: MinutesState, step: MinutesStep): MinutesState {
  const to = steps[from][step];
  if (to === undefined) {
    throw new HouseError("minutes/wrong-state", { from, step });
  }
  return to;
}

/** What is signed is corrected by a new edition, never in itself. */
export const isFinal = (state: MinutesState): boolean =>
  state === "signed" || state === "published";
