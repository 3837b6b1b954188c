/** Codes that only a page can give, for no answer came at all; each has its sentence. */
export const clientCodes = ["platform/offline"] as const;
