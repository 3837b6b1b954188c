import { z } from "zod";
import type { ErrorCode } from "./errors.ts";

/** Every reply that is not a success has this shape. `requestId` finds the line in the server's log. */
export const Problem = z.object({
  code: z.string(),
  requestId: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  /** For `platform/bad-input`: where in the request, and what the schema says of it. */
  fields: z.array(z.object({ path: z.string(), rule: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * Who may send a request at all. `anyone`: without a session. `half-open`: with a session that still
 * lacks its second factor or first password. `signed-in`: a whole session; the action's policy decides further.
 */
export type Audience = "anyone" | "half-open" | "signed-in";

type Shape = z.ZodType | undefined;

export interface Operation<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends z.ZodType = z.ZodType,
> {
  /** Name of the call in the generated client; unique. */
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api`. Nouns; parameters as `:id`. */
  path: string;
  summary: string;
  tag: string;
  audience: Audience;
  /** Writes carry an `Idempotency-Key` header (a UUID) unless this says `free`. */
  key?: "free";
  params: P;
  query: Q;
  body: B;
  reply: R;
  errors: readonly ErrorCode[];
}

interface Draft<P extends Shape, Q extends Shape, B extends Shape, R extends z.ZodType> {
  id: string;
  method: Operation["method"];
  path: string;
  summary: string;
  tag: string;
  audience?: Audience;
  key?: "free";
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
  errors?: readonly ErrorCode[];
}

/** Declares one call of the API. The server serves nothing that is not declared by this. */
export function operation<
  R extends z.ZodType,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(draft: Draft<P, Q, B, R>): Operation<P, Q, B, R> {
  return {
    audience: "signed-in",
    errors: [],
    ...draft,
    params: draft.params as P,
    query: draft.query as Q,
    body: draft.body as B,
  };
}

/** What a write answers when there is nothing to say but that it is done. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;

export const IdParams = z.object({ id: z.uuid() });

/** A page of a list, by key: `after` is the last page's `next`. */
export const PageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
