import type { ErrorCode } from "@plenary/contract/errors";
import type { Problem } from "@plenary/contract/operation";
import type { clientCodes } from "./clientCodes.ts";

export type ClientCode = (typeof clientCodes)[number];
export type FailureCode = ErrorCode | ClientCode;

/** A request that was not answered with success. Shown by its code, never by its message. */
export class ApiFailure extends Error {
  /** A code of the catalogue, `platform/offline`, or one that a newer server knows. */
  readonly code: FailureCode | (string & {});
  /** 0 when no answer came. */
  readonly status: number;
  readonly requestId: string;
  readonly details: Record<string, unknown>;
  readonly fields: readonly { path: string; rule: string }[];

  constructor(status: number, problem: Partial<Problem> & { code: string }) {
    super(problem.code);
    this.name = "ApiFailure";
    this.code = problem.code;
    this.status = status;
    this.requestId = problem.requestId ?? "";
    this.details = problem.details ?? {};
    this.fields = problem.fields ?? [];
  }
}

/** The failure behind whatever was thrown: a problem document, a gateway's page, or silence. */
export function apiFailureOf(error: unknown, status: number | undefined): ApiFailure {
  if (error instanceof ApiFailure) {
    return error;
  }
  if (status === undefined) {
    return new ApiFailure(0, { code: "platform/offline" });
  }
  if (isProblem(error)) {
    return new ApiFailure(status, error);
  }
  // A proxy between us answers in words of its own; what it says is that the server is away.
  const isAway = status >= 502 && status <= 504;
  return new ApiFailure(status, { code: isAway ? "platform/unavailable" : "platform/unexpected" });
}

/** Whether trying the same again may help: nothing was refused, only not reached. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiFailure && passing.has(error.code);
}

const passing = new Set<string>([
  "platform/offline",
  "platform/unavailable",
  "platform/still-running",
]);

function isProblem(error: unknown): error is Problem {
  return (
    typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
  );
}
