import type { ApiFailure } from "../../../platform/api/apiFailure.ts";

/** What somebody else put into the field meanwhile. */
export interface Clash {
  by: string;
  at: string;
  became: string | null;
  version: number;
}

export type TypedState = "saved" | "waiting" | "sending" | "clash" | "failed";

export interface TypedView<T> {
  /** What was typed and is not known to be served; null: the served value stands. */
  draft: { value: T } | null;
  state: TypedState;
  clash: Clash | null;
}

interface Deps<T> {
  send: (value: T, base: number) => Promise<{ version: number }>;
  changed: (view: TypedView<T>) => void;
  pauseMs?: number;
}

/**
 * One field that is saved as it is typed. Its words are sent after a short pause, one request at a time,
 * on the version they were typed on; whatever happens, what was typed stays in the field.
 */
export class TypedField<T> {
  view: TypedView<T> = { draft: null, state: "saved", clash: null };
  private deps: Deps<T> | null = null;
  private base = 0;
  /** The version the page shows; the file may come before the answer that says it was saved. */
  private shown = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;

  /** Where words are sent and who is told; renewed as the page is drawn. */
  bind(deps: Deps<T>): void {
    this.deps = deps;
  }

  /** A new value; `version` is that of the file the writer sees. */
  type(value: T, version: number): void {
    // The base stays that of the first stroke: what came in while typing must not be run over.
    if (this.view.draft === null) {
      this.base = version;
    }
    const isHeld = this.view.state === "clash";
    this.show({ draft: { value }, state: isHeld ? "clash" : "waiting", clash: this.view.clash });
    if (!isHeld) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), this.deps?.pauseMs ?? 600);
    }
  }

  /** Words this device kept from before a crash: sent on the version they were typed on. */
  takeUp(value: T, base: number): void {
    // What was typed while the device was asked is newer.
    if (this.view.draft === null) {
      this.base = base;
      this.show({ draft: { value }, state: "waiting", clash: null });
      void this.flush();
    }
  }

  /** What is not known to be with the server, and the version it was typed on. */
  get unsaved(): { value: T; base: number } | null {
    const { draft, state } = this.view;
    return draft === null || state === "saved" ? null : { value: draft.value, base: this.base };
  }

  /** Sends at once what is waiting: the field was left, or the page is. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { draft, state } = this.view;
    if (
      this.deps === null ||
      draft === null ||
      this.isSending ||
      (state !== "waiting" && state !== "failed")
    ) {
      return;
    }
    this.isSending = true;
    this.show({ draft, state: "sending", clash: null });
    try {
      const { version } = await this.deps.send(draft.value, this.base);
      this.isSending = false;
      this.base = version;
      const isSame = this.view.draft?.value === draft.value;
      this.show({ ...this.view, state: isSame ? "saved" : "waiting" });
      if (isSame) {
        this.served(this.shown);
      } else {
        await this.flush();
      }
    } catch (error) {
      this.isSending = false;
      this.fail(error as ApiFailure);
    }
  }

  /** The file was read again: once it holds what was saved, the served value stands again. */
  served(version: number): void {
    this.shown = version;
    if (this.view.state === "saved" && this.view.draft !== null && version >= this.base) {
      this.show({ draft: null, state: "saved", clash: null });
    }
  }

  /** After a clash: my words go over the other's, whose stay in the trace. */
  keepMine(): void {
    const { clash, draft } = this.view;
    if (clash !== null && draft !== null) {
      this.base = clash.version;
      this.show({ draft, state: "waiting", clash: null });
      void this.flush();
    }
  }

  /** After a clash: the other's words stand. */
  takeTheirs(): void {
    this.show({ draft: null, state: "saved", clash: null });
  }

  private fail(failure: ApiFailure): void {
    const { draft } = this.view;
    if (failure.code === "meetings/changed") {
      this.show({ draft, state: "clash", clash: failure.details as unknown as Clash });
      return;
    }
    this.show({ draft, state: "failed", clash: null });
  }

  private show(view: TypedView<T>): void {
    this.view = view;
    this.deps?.changed(view);
  }
}
