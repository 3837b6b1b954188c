/**
 * The one catalogue of errors: code → HTTP status. A code never changes its meaning; the client
 * shows an error by its code (translation `errors.<code>`), never by its message.
 */
export const errors = {
  "platform/bad-input": 400,
  "platform/key-missing": 400,
  "platform/key-reused": 422,
  "platform/still-running": 409,
  "platform/not-found": 404,
  "platform/too-many": 429,
  "platform/too-large": 413,
  "platform/wrong-type": 415,
  "platform/foreign-origin": 403,
  "platform/unexpected": 500,
  "platform/unavailable": 503,
  "platform/disk-full": 507,
  "platform/stream-not-found": 404,
  "platform/too-far-behind": 409,
  "platform/file-not-found": 404,

  "identity/not-signed-in": 401,
  "identity/wrong-credentials": 401,
  "identity/second-factor-needed": 401,
  "identity/second-factor-wrong": 401,
  "identity/new-password-needed": 403,
  "identity/password-too-weak": 422,
  "identity/password-unchanged": 422,
  "identity/locked": 429,
  "identity/not-allowed": 403,
  "identity/person-not-found": 404,
  "identity/session-not-found": 404,
  "identity/post-not-found": 404,
  "identity/post-conflict": 409,

  "groups/not-found": 404,
  "groups/post-not-found": 404,
  "groups/not-allowed": 403,
  "groups/closed": 409,
  "groups/wrong-state": 409,
  "groups/empty-post": 422,
  "groups/too-long": 422,
  "groups/picture-refused": 422,
  "groups/already-folded": 409,
  "groups/not-folded": 409,

  "meetings/not-found": 404,
  "meetings/not-allowed": 403,
  "meetings/wrong-state": 409,
  "meetings/changed": 409,
  "meetings/incomplete": 409,
  "meetings/item-not-found": 404,
  "meetings/venue-not-found": 404,
  "meetings/venue-in-use": 409,
  "meetings/main-venue-taken": 409,
  "meetings/too-many-venues": 409,
  "meetings/speech-not-found": 404,
  "meetings/person-not-found": 404,
  "meetings/file-refused": 422,
  "meetings/notice-not-found": 404,
  "meetings/leave-not-asked": 409,

  "conference/not-found": 404,
  "conference/not-allowed": 403,
  "conference/not-sitting": 409,
  "conference/seat-taken": 409,
  "conference/seat-removed": 403,
  "conference/engine-away": 503,
  "conference/already-asked": 409,
  "conference/floor-not-found": 404,
  "conference/floor-wrong-state": 409,
  "conference/queue-empty": 409,
  "conference/nobody-speaking": 409,
  "conference/venue-not-found": 404,
  "conference/venue-away": 409,
  "conference/nothing-armed": 409,
  "conference/layout-mismatch": 422,
  "conference/pick-not-found": 404,
  "conference/already-picked": 409,
  "conference/pick-wrong-state": 409,
  "conference/clock-wrong-state": 409,
  "conference/reason-needed": 422,
  "conference/already-taken": 409,
  "conference/item-not-found": 404,
  "conference/stage-locked": 409,
  "conference/tour-empty": 409,
  "conference/tour-wrong-state": 409,
  "conference/roll-moved": 409,
  "conference/roll-wrong-state": 409,
  "conference/agenda-begun": 409,
  "conference/check-not-found": 404,

  "minutes/not-found": 404,
  "minutes/not-allowed": 403,
  "minutes/too-early": 409,
  "minutes/already-begun": 409,
  "minutes/wrong-state": 409,
  "minutes/changed-meanwhile": 409,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errors;

/** An expected failure: answered with its code and status, never logged as a fault. */
export class HouseError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = "HouseError";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errors[this.code];
  }
}
