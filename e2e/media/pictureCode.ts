/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** How the code of a venue stands in its picture; the painter and every reader share this one. */
export type PictureCode = {
  readonly columns: number;
  readonly rows: number;
  /** Row of cells that carries the venue's code, and the one that carries the frame counter. */
  readonly codeRow: number;
  readonly frameRow: number;
  readonly firstColumn: number;
  /** Two cells before each word: they say that a word begins and which of the two it is. */
  readonly codeSync: readonly [number, number];
  readonly frameSync: readonly [number, number];
  /** words[n] is the twelve-bit word that stands for the number n. */
  readonly words: readonly number[];
  readonly palette: readonly Colour[];
};

/** Numbers a word can carry: venue codes, and the counter of frames. */
export const codeCount = 128;

/** Bits in a word: seven of the number and five of its check. */
export const wordBits = 12;

/** Sixteen colours that stay apart after VP8; a venue has the one of its code modulo sixteen. */
export const palette: readonly Colour[] = [
  [200, 40, 40],
  [40, 150, 60],
  [50, 80, 210],
  [210, 180, 30],
  [150, 50, 180],
  [30, 170, 180],
  [230, 120, 30],
  [120, 120, 120],
  [110, 20, 60],
  [20, 80, 40],
  [20, 30, 110],
  [140, 110, 40],
  [230, 150, 190],
  [150, 220, 140],
  [140, 180, 240],
  [90, 50, 20],
];

/** The colour field of a venue. */
export function colourOf(code: number): Colour {
  return palette[code % palette.length] ?? [120, 120, 120];
}

/** The word for a number: the number, then a five-bit check that tells any two wrong cells. */
export function wordOf(value: number): number {
  let rest = value << 5;
  for (let bit = 11; bit >= 5; bit -= 1) {
    if ((rest >> bit) & 1) {
      rest ^= 0b100101 << (bit - 5);
    }
  }
  return (value << 5) | rest;
}

/** The code as all of e2e and the rehearsal paint and read it. */
export const pictureCode: PictureCode = {
  columns: 16,
  rows: 9,
  codeRow: 1,
  frameRow: 2,
  firstColumn: 1,
  codeSync: [1, 0],
  frameSync: [0, 1],
  words: Array.from({ length: codeCount }, (_, value) => wordOf(value)),
  palette,
};
