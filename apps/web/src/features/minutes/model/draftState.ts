import type { MinutesText } from "@plenary/contract/minutes/schema";
import { type Clash, isSameText, mergeText } from "./mergeText.ts";

/** A draft as one of its writers has it: what the server had last, and what was written since. */
export interface DraftState {
  version: number;
  base: MinutesText;
  mine: MinutesText;
  /** Until they are settled nothing is saved, so that nobody's words are written over unseen. */
  clashes: readonly Clash[];
}

/** What is kept on the device while it is not saved. */
export type KeptDraft = Pick<DraftState, "version" | "base" | "mine">;

/** The draft as the server has it. */
export const openDraft = (version: number, text: MinutesText): DraftState => ({
  ...{ version, base: text, mine: text, clashes: [] },
});

/** Takes up what this device kept of an unsaved draft. */
export function takeUp(state: DraftState, kept: KeptDraft): DraftState {
  const { text, clashes } = mergeText(kept.base, kept.mine, state.base);
  return { ...state, mine: text, clashes };
}

/** Hears of a version that somebody else saved. */
export function hear(state: DraftState, version: number, theirs: MinutesText): DraftState {
  if (version <= state.version) {
    return state;
  }
  const { text, clashes } = mergeText(state.base, state.mine, theirs);
  const open = state.clashes.filter(({ key }) => !clashes.some((each) => each.key === key));
  return { version, base: theirs, mine: text, clashes: [...open, ...clashes] };
}

/** What was sent is saved as this version; what was written meanwhile is still to be sent. */
export const noteSaved = (state: DraftState, version: number, sent: MinutesText): DraftState =>
  version <= state.version ? state : { ...state, version, base: sent };

/** Writes on. */
export const write = (state: DraftState, mine: MinutesText): DraftState => ({ ...state, mine });

/** Settles a clash: mine, or theirs. */
export function settle(state: DraftState, key: string, choice: "mine" | "theirs"): DraftState {
  const clash = state.clashes.find((each) => each.key === key);
  const clashes = state.clashes.filter((each) => each.key !== key);
  if (choice === "mine" || !clash) {
    return { ...state, clashes };
  }
  const { mine } = state;
  if (key === "title" || key === "number") {
    return { ...state, clashes, mine: { ...mine, [key]: clash.theirs } };
  }
  const sections = mine.sections.map((each) =>
    each.key === key ? { ...each, text: clash.theirs } : each,
  );
  return { ...state, clashes, mine: { ...mine, sections } };
}

/** Is something written that the server has not got? */
export const isUnsaved = ({ base, mine }: DraftState): boolean => !isSameText(base, mine);

/** Can it be saved as it stands? A title is never empty. */
export const isSavable = (state: DraftState): boolean =>
  isUnsaved(state) && state.clashes.length === 0 && state.mine.title.trim() !== "";
