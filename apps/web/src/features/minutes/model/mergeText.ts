import type { MinutesSection, MinutesText } from "@plenary/contract/minutes/schema";

/** Where two wrote in the same place: what the other one has. Mine stands until somebody chooses. */
export interface Clash {
  /** A section's key, or `title` or `number`. */
  key: string;
  theirs: string;
}

const same = (a: MinutesSection | undefined, b: MinutesSection | undefined): boolean =>
  a?.heading === b?.heading && a?.text === b?.text;

/** Are these two texts alike in every word? */
export const isSameText = (a: MinutesText, b: MinutesText): boolean =>
  a.number === b.number &&
  a.title === b.title &&
  a.sections.length === b.sections.length &&
  a.sections.every(
    (section, i) => section.key === b.sections[i]?.key && same(section, b.sections[i]),
  );

/**
 * Brings together what two made of one text: what only one changed is taken from that one, and where
 * both did mine stays and theirs is kept beside it. Nothing that anybody wrote is lost.
 */
export function mergeText(
  base: MinutesText,
  mine: MinutesText,
  theirs: MinutesText,
): { text: MinutesText; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const line = (key: "number" | "title"): string => {
    if (mine[key] === base[key] || mine[key] === theirs[key]) {
      return theirs[key];
    }
    if (theirs[key] !== base[key]) {
      clashes.push({ key, theirs: theirs[key] });
    }
    return mine[key];
  };

  const number = line("number");
  const title = line("title");
  const find = (text: MinutesText, key: string) => text.sections.find((each) => each.key === key);
  const keys = [...theirs.sections, ...mine.sections].map((each) => each.key);
  const sections = [...new Set(keys)].flatMap((key) => {
    const [was, own, other] = [find(base, key), find(mine, key), find(theirs, key)];
    if (same(own, was) || same(own, other)) {
      return other ? [other] : [];
    }
    if (!same(other, was)) {
      // Taken away by one and written on by the other: what is written stays.
      if (!own || !other) {
        return [own ?? other].filter((each) => each !== undefined);
      }
      clashes.push({ key, theirs: other.text });
    }
    return own ? [own] : [];
  });
  return { text: { number, title, sections }, clashes };
}
