import { Secret, TOTP } from "otpauth";

const period = 30;

/** A new secret of 160 bits in base32, as authenticators want it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The time step an instant lies in. */
export const totpStepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / period);

/** The code of one time step. */
export const totpCodeOf = (secret: string, step: number): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), period, timestamp: step * period * 1000 });

/**
 * The time step whose code this is: one step behind at most, for slow fingers, and `ahead` steps
 * before, for fast clocks. Never a step that was used. Null: a wrong code.
 */
export function totpStepOf(options: {
  secret: string;
  code: string;
  now: Date;
  lastStep: number;
  ahead: number;
}): number | null {
  const { ahead, code, lastStep, now, secret } = options;
  const present = totpStepAt(now);
  for (let step = Math.max(present - 1, lastStep + 1); step <= present + ahead; step += 1) {
    if (totpCodeOf(secret, step) === code) {
      return step;
    }
  }
  return null;
}

/** What the authenticator scans. */
export const totpUri = (secret: string, label: string, issuer: string): string =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period }).toString();
