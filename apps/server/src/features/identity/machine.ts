import type { SessionStage } from "@plenary/contract/identity/schema";

/** What decides how far a sign-in is from whole. */
export interface Standing {
  hasFactor: boolean;
  mustGiveFactor: boolean;
  mustChangePassword: boolean;
}

/** Where a session begins once the password was right: the second factor first, then a password of one's own. */
export function stageAfterPassword(standing: Standing): SessionStage {
  if (standing.hasFactor) {
    return "second-factor";
  }
  if (standing.mustGiveFactor) {
    return "enrol-second-factor";
  }
  return stageAfterFactor(standing);
}

/** Where it stands once the second factor was given. */
export const stageAfterFactor = (standing: Pick<Standing, "mustChangePassword">): SessionStage =>
  standing.mustChangePassword ? "new-password" : "open";

export type SessionStep = "giveFactor" | "enrol" | "changePassword";

const steps: Record<SessionStage, readonly SessionStep[]> = {
  "second-factor": ["giveFactor"],
  "enrol-second-factor": ["giveFactor", "enrol"],
  "new-password": ["changePassword"],
  // Whole: may add a second factor of one's own will, and change the password.
  open: ["giveFactor", "enrol", "changePassword"],
};

/** May a session of this stage take this step? */
export const mayStep = (stage: SessionStage, step: SessionStep): boolean =>
  steps[stage].includes(step);

/** Why a session is not whole, as the error that a request is refused with. */
export function lackOf(
  stage: SessionStage,
): "identity/second-factor-needed" | "identity/new-password-needed" | null {
  switch (stage) {
    case "second-factor":
    case "enrol-second-factor":
      return "identity/second-factor-needed";
    case "new-password":
      return "identity/new-password-needed";
    case "open":
      return null;
  }
}
