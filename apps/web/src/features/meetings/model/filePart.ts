/** The parts of a meeting's file, each behind its tab. */
export type FilePart = "agenda" | "speeches" | "venues" | "roster" | "head" | "changes";
