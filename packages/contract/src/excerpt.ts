/** A character with the marks that stand on it, so that a cut leaves no mark without its letter. */
const letter = /[^][\p{M}\u200d\p{Emoji_Modifier}]*/gu;

/** The beginning of a text in one line, cut between characters. */
export function excerptOf(text: string, most = 60): string {
  const line = text.replace(/\s+/g, " ");
  const letters = line.match(letter) ?? [];
  return letters.length <= most ? line : `${letters.slice(0, most).join("")}…`;
}

/** How long a text is: in characters, whatever they take in memory. */
export const lengthOf = (text: string): number => [...text].length;
