/** Who acts, in which post, through which session. The platform knows no more of a person than this. */
export interface Actor {
  personId: string;
  name: string;
  /** The post acted in; null for a person without any. */
  postId: string | null;
  committeeId: string | null;
  sessionId: string | null;
  /** Handling unit or place to which the post is confined. */
  scopeId: string | null;
  /** Does the post acted in carry this right? */
  holds(right: string): boolean;
}

/** Where a command came from, for the audit. */
export interface Origin {
  address: string | null;
  requestId: string | null;
}
