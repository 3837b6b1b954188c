/** What the parent tells a process full of followers. */
export type CrowdOrder =
  | {
      readonly do: "grow";
      readonly to: number;
      readonly url: string;
      readonly cookie: string;
      readonly stream: string;
      readonly seq: number;
    }
  | { readonly do: "leave" }
  | ({ readonly do: "return" } & Reaching)
  | ({ readonly do: "reach" } & Reaching)
  | { readonly do: "tell" };

/** Until all have the fact with this number, and no longer than this. */
export type Reaching = { readonly seq: number; readonly limitMs: number };

/** How the followers stand, and what they met since they were last asked. */
export type CrowdAnswer = {
  readonly size: number;
  readonly following: number;
  readonly arrivals: ReadonlyMap<string, readonly number[]>;
  readonly reached: readonly number[];
  readonly gaps: number;
  readonly doubles: number;
  /** Lines that broke or were closed. */
  readonly breaks: number;
  /** Follows that were refused. */
  readonly tooFar: number;
  readonly leastSeq: number;
  readonly mostSeq: number;
};
