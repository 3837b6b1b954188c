import { randomInt } from "node:crypto";

// Without letters and digits that look alike when read out over the telephone.
const letters = "abcdefghjkmnpqrstuvwxyz";
const digits = "23456789";

const draw = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join("");

/** A password for the first sign-in, of about 70 bits: `kmvt-4927-xhrq-83bd`. */
export const oneTimePassword = (): string =>
  [draw(letters, 4), draw(digits, 4), draw(letters, 4), draw(letters + digits, 4)].join("-");
