import { useEffect, useRef, useState } from "react";
import { type Sending, sendCommand } from "../../../platform/api/sendCommand.ts";
import { useReadAgain } from "../api.ts";
import { useEditing } from "./editing.ts";
import { forgetWords, keepWords, readWords } from "./keptWords.ts";
import { noteSaving } from "./savings.ts";
import { type Clash, TypedField, type TypedState, type TypedView } from "./typedField.ts";

export interface Typed<T> {
  value: T;
  state: TypedState;
  clash: Clash | null;
  change: (value: T) => void;
  /** The field was left: what waits is sent at once. */
  leave: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * A field of the file that is saved as it is typed. `name` names it among all fields of the page;
 * `send` carries it to the server on the version it was typed on.
 */
export function useTyped<T>(
  name: string,
  servedValue: T,
  send: (value: T, base: number, sending: Sending) => Promise<{ data: { version: number } }>,
): Typed<T> {
  const { meetingId, version, canEdit } = useEditing();
  const readAgain = useReadAgain(meetingId);
  const [view, setView] = useState<TypedView<T>>({ draft: null, state: "saved", clash: null });
  const [field] = useState(() => new TypedField<T>());

  useEffect(() =>
    field.bind({
      changed: (next) => {
        setView(next);
        noteSaving(name, standing(next.state));
        keepUnsaved(meetingId, name, field.unsaved);
      },
      send: async (value, base) => {
        const done = await sendCommand((sending) => send(value, base, sending));
        void readAgain();
        return done;
      },
    }),
  );
  useEffect(() => field.served(version), [field, version]);
  const served = useRef(servedValue);
  useEffect(() => {
    served.current = servedValue;
  });
  useEffect(() => {
    if (!canEdit || meetingId === "") {
      return;
    }
    readWords<T>(meetingId, name)
      .then((kept) => {
        if (kept === null) {
          return;
        }
        // Saved after all, and only the answer was lost.
        if (JSON.stringify(kept.value) === JSON.stringify(served.current)) {
          void forgetWords(meetingId, name);
          return;
        }
        field.takeUp(kept.value, kept.base);
      })
      .catch(() => undefined);
  }, [field, meetingId, name, canEdit]);
  useEffect(() => () => void field.flush(), [field]);

  return {
    value: view.draft === null ? servedValue : view.draft.value,
    ...{ state: view.state, clash: view.clash },
    change: (value) => field.type(value, version),
    leave: () => void field.flush(),
    keepMine: () => field.keepMine(),
    takeTheirs: () => field.takeTheirs(),
  };
}

/** A crash loses nothing: what is not saved yet stands on this device. */
function keepUnsaved<T>(
  meetingId: string,
  name: string,
  unsaved: { value: T; base: number } | null,
): void {
  const done =
    unsaved === null ? forgetWords(meetingId, name) : keepWords(meetingId, name, unsaved);
  done.catch(() => undefined);
}

function standing(state: TypedState): "open" | "held" | "saved" {
  if (state === "saved") {
    return "saved";
  }
  return state === "clash" || state === "failed" ? "held" : "open";
}
