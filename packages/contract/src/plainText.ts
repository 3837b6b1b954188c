/**
 * What people write, as it is kept: what is shown must be what stands there. Removed is everything
 * that is not seen but changes what is (overrides of the writing direction, hidden and control
 * characters); kept is what living scripts need (joiners in Uyghur, variants of rare Han).
 */

/** C0 and C1 controls but the line feed, surrogates without partner, and noncharacters. */
const controls = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Embeddings, overrides and isolates turn the order of what follows; the others are not seen at all:
 * soft hyphen, zero-width space, word joiner, byte order mark, invisible operators, deprecated
 * format characters, interlinear notes, fillers that pass for letters, tags.
 */
const hidden =
  /[\u00ad\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|\u034f|\u17b4|\u17b5|\u115f|\u1160|\u3164|\uffa0|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;

/** Scripts whose letters join or stack, in which a joiner or its opposite changes the letter's form. */
const joining =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}";
const rightToLeft = "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}";
const pictorial = "\\p{Extended_Pictographic}\\ufe0f\\p{Emoji_Modifier}";

/** A zero-width joiner or non-joiner where no script and no picture asks for one. */
const looseJoiners = new RegExp(
  `(?<![${joining}${pictorial}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${joining}\\p{Extended_Pictographic}])`,
  "gu",
);
/** Marks of direction count only beside a letter of a script written from the right. */
const looseMarks = new RegExp(`(?<![${rightToLeft}])[\\u200e\\u200f](?![${rightToLeft}])`, "gu");
/** A variation selector that follows nothing it could vary. */
const looseVariants =
  /(?<![\p{Script=Han}\p{Emoji}\p{S}])[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]|(?<!\p{Script=Mongolian})[\u180b-\u180f]/gu;
/** So many marks on one letter that they would grow over the lines around it. */
const pileOfMarks = /(\p{M}{8})\p{M}+/gu;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]|\v|\f/g;
const blankLines = /\n[^\S\n]*\n(?:[^\S\n]*\n)+/g;

const clean = (text: string): string =>
  text
    .replace(lineEnds, "\n")
    .replace(/\t/g, " ")
    .replace(controls, "")
    .replace(hidden, "")
    .normalize("NFC")
    .replace(looseVariants, "")
    .replace(looseJoiners, "")
    .replace(looseMarks, "")
    .replace(pileOfMarks, "$1")
    .normalize("NFC");

/** Text of several lines as it is kept. Doing it twice changes nothing. */
export function plainText(raw: string): string {
  let text = raw.toWellFormed();
  // What was between two characters may have kept them from joining or from being alike removed.
  for (let before = ""; before !== text; ) {
    before = text;
    text = clean(text)
      .replace(/[^\S\n]+\n/g, "\n")
      .replace(blankLines, "\n\n")
      .trim();
  }
  // A pattern of empty cells or marks alone shows nothing, so it says nothing.
  return /[^\s\p{M}\u2800\u200c-\u200f]/u.test(text) ? text : "";
}

/** Text of one line: a name, a title, a reason. */
export const plainLine = (raw: string): string => plainText(raw).replace(/\s+/g, " ");
