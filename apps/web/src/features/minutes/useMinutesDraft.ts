import type { MinutesEdition, MinutesText } from "@plenary/contract/minutes/schema";
import { useEffect, useState } from "react";
import { type ApiFailure, isPassing } from "../../platform/api/apiFailure.ts";
import { discard, keep, readKept } from "../../platform/storage/shelf.ts";
import { useSaveMinutes } from "./api.ts";
import {
  type DraftState,
  hear,
  isSavable,
  isUnsaved,
  type KeptDraft,
  noteSaved,
  openDraft,
  settle,
  takeUp,
  write,
} from "./model/draftState.ts";

const quietMs = 1_200;
const textOf = ({ number, title, sections }: MinutesEdition): MinutesText => ({
  ...{ number, title, sections },
});

export interface WrittenDraft {
  state: DraftState;
  /** Nothing is on its way and nothing waits to be sent. */
  isSaved: boolean;
  isSaving: boolean;
  failure: ApiFailure | null;
  write(text: MinutesText): void;
  settle(key: string, choice: "mine" | "theirs"): void;
}

/**
 * A draft as it is written: saved when the writer pauses, joined with what others save meanwhile, and
 * kept on this device until the server has it.
 */
export function useMinutesDraft(
  meetingId: string,
  edition: MinutesEdition,
  readAnew: () => void,
): WrittenDraft {
  const [state, setState] = useState(() => openDraft(edition.version, textOf(edition)));
  const [hasLooked, setLooked] = useState(false);
  const shelfKey = `minutes:${edition.id}`;
  const save = useSaveMinutes(meetingId, {
    onDone: (saved, { text }) => setState((now) => noteSaved(now, saved.version, text)),
    onFailed: (failure) => {
      // Somebody was quicker: what they have comes with the next reading, and is joined with ours.
      if (failure.code === "minutes/changed-meanwhile" || failure.code === "minutes/wrong-state") {
        readAnew();
      }
    },
  });
  const { isPending: isSaving, mutate } = save;
  // What was refused is not sent again as it stands: only another text or another version is.
  const isRefused =
    save.isError &&
    !isPassing(save.error) &&
    save.variables.text === state.mine &&
    save.variables.version === state.version;
  const canSave = hasLooked && isSavable(state) && !isSaving && !isRefused;

  // What others save while ours is on its way is heard once ours has its answer.
  if (!isSaving && edition.version > state.version) {
    setState(hear(state, edition.version, textOf(edition)));
  }

  useEffect(() => {
    readKept("drafts", shelfKey)
      .then((kept) => {
        if (isKept(kept)) {
          setState((now) => (isUnsaved(now) ? now : takeUp(now, kept)));
        }
      })
      .catch(() => undefined)
      .finally(() => setLooked(true));
  }, [shelfKey]);

  useEffect(() => {
    // Before it is known what the device kept, nothing of it is thrown away.
    if (!hasLooked) {
      return;
    }
    const { version, base, mine } = state;
    const kept: KeptDraft = { version, base, mine };
    const shelved = isUnsaved(state) ? keep("drafts", shelfKey, kept) : discard("drafts", shelfKey);
    shelved.catch(() => undefined);
    if (!canSave) {
      return;
    }
    const timer = setTimeout(() => mutate({ version, text: mine }), quietMs);
    return () => clearTimeout(timer);
  }, [state, hasLooked, canSave, mutate, shelfKey]);

  return {
    state,
    isSaving,
    isSaved: !isUnsaved(state) && !isSaving,
    failure: save.error?.code === "minutes/changed-meanwhile" ? null : save.error,
    write: (text) => setState((now) => write(now, text)),
    settle: (key, choice) => setState((now) => settle(now, key, choice)),
  };
}

const isKept = (kept: unknown): kept is KeptDraft =>
  typeof kept === "object" && kept !== null && "base" in kept && "mine" in kept;
