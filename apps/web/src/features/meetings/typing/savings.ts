import { create } from "zustand";

interface Savings {
  /** Fields whose last words are not with the server yet, each by its name. */
  open: ReadonlySet<string>;
  /** Fields that somebody else changed meanwhile, or that could not be sent. */
  held: ReadonlySet<string>;
}

export const useSavings = create<Savings>()(() => ({ open: new Set(), held: new Set() }));

/** Says how one field stands. */
export function noteSaving(field: string, state: "open" | "held" | "saved"): void {
  useSavings.setState(({ open, held }) => ({
    open: state === "open" ? new Set([...open, field]) : without(open, field),
    held: state === "held" ? new Set([...held, field]) : without(held, field),
  }));
}

const without = (set: ReadonlySet<string>, field: string) =>
  new Set([...set].filter((each) => each !== field));
