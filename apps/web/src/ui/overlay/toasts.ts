import { create } from "zustand";

export interface Toast {
  id: number;
  message: string;
  /** `bad` stays until it is closed: a failure must not slip away unseen. */
  tone: "plain" | "bad";
  /** Takes the act back, while the toast lasts. */
  undo?: () => void;
  /** Another act, such as 去设置. */
  action?: { label: string; act: () => void };
  secondsLeft: number;
}

export type NewToast = Pick<Toast, "message"> & Partial<Pick<Toast, "tone" | "undo" | "action">>;

interface ToastState {
  toasts: readonly Toast[];
}

/** Reversible acts can be taken back for this long. */
export const undoSeconds = 10;
const plainSeconds = 5;
const atOnce = 3;
let lastId = 0;

export const useToasts = create<ToastState>()(() => ({ toasts: [] }));

/** Says what has just happened. With `undo` it offers 撤销 for ten seconds. */
export function showToast(toast: NewToast): number {
  lastId += 1;
  const secondsLeft = toast.undo === undefined ? plainSeconds : undoSeconds;
  const next: Toast = { tone: "plain", ...toast, id: lastId, secondsLeft };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, next].slice(-atOnce) }));
  return next.id;
}

/** Closes a toast; the act it told of stands. */
export function closeToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Takes the act of a toast back, once. */
export function undoToast(id: number): void {
  const toast = useToasts.getState().toasts.find((one) => one.id === id);
  closeToast(id);
  toast?.undo?.();
}

/** One second passes for every toast that may go by itself. */
export function passToastSecond(): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts
      .map((toast) =>
        toast.tone === "bad" ? toast : { ...toast, secondsLeft: toast.secondsLeft - 1 },
      )
      .filter((toast) => toast.secondsLeft > 0),
  }));
}
