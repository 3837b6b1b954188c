import { dotsOf, letterAdvance, letterRows } from "./letters.ts";
import { type Colour, codeCount, colourOf, pictureCode, wordBits } from "./pictureCode.ts";

/** What a synthetic camera shows. Width and height are even; 640x360 when left out. */
export type PictureWish = {
  readonly code: number;
  readonly lines?: readonly string[];
  readonly width?: number;
  readonly height?: number;
};

/** Paints frame n as I420 bytes. The same memory is used again, so send it before the next one. */
export type Painter = {
  readonly width: number;
  readonly height: number;
  paint(frame: number): Uint8Array;
};

type Box = { x: number; y: number; width: number; height: number };

const white: Colour = [235, 235, 235];
const black: Colour = [16, 16, 16];

/** A camera of the given venue: colour field, code, counter of frames, its name, a moving bar. */
export function startPainter(wish: PictureWish): Painter {
  const { code, lines = [], width = 640, height = 360 } = wish;
  const cell = { width: width / pictureCode.columns, height: height / pictureCode.rows };
  const base = new Uint8Array((width * height * 3) / 2);
  const bytes = new Uint8Array(base.length);

  fill(base, width, height, { x: 0, y: 0, width, height }, colourOf(code));
  paintWord(base, width, height, "code", code);
  lines.forEach((line, place) => {
    paintLine(base, width, height, line, cell.height * (3.3 + place * 1.9));
  });

  return {
    width,
    height,
    paint(frame) {
      bytes.set(base);
      paintWord(bytes, width, height, "frame", frame % codeCount);

      // A bar that anyone can see moving: once across the picture in 64 frames.
      const x = ((frame % 64) / 64) * (width - cell.width);
      const bar = { x, y: cell.height * 7.6, width: cell.width, height: cell.height * 0.8 };
      fill(bytes, width, height, bar, white);
      return bytes;
    },
  };
}

function paintWord(
  bytes: Uint8Array,
  width: number,
  height: number,
  which: "code" | "frame",
  value: number,
): void {
  const cell = { width: width / pictureCode.columns, height: height / pictureCode.rows };
  const row = which === "code" ? pictureCode.codeRow : pictureCode.frameRow;
  const sync = which === "code" ? pictureCode.codeSync : pictureCode.frameSync;
  const word = pictureCode.words[value] ?? 0;
  const bits = Array.from({ length: wordBits }, (_, bit) => (word >> (wordBits - 1 - bit)) & 1);

  [...sync, ...bits].forEach((bit, place) => {
    const x = (pictureCode.firstColumn + place) * cell.width;
    const box = { x, y: row * cell.height, width: cell.width, height: cell.height };
    fill(bytes, width, height, box, bit === 1 ? white : black);
  });
}

function paintLine(
  bytes: Uint8Array,
  width: number,
  height: number,
  text: string,
  top: number,
): void {
  // As large as fits between the outer columns, which stay pure colour for the reader.
  const room = (width / pictureCode.columns) * 14;
  const tall = ((height / pictureCode.rows) * 1.6) / letterRows;
  const dot = Math.max(1, Math.floor(Math.min(tall, room / (text.length * letterAdvance))));
  const left = (width - text.length * letterAdvance * dot) / 2;
  for (const { column, row } of dotsOf(text)) {
    const box = { x: left + column * dot, y: top + row * dot, width: dot, height: dot };
    fill(bytes, width, height, box, white);
  }
}

/** Fills a box of an I420 picture, in the limited range of BT.601 that cameras use. */
function fill(bytes: Uint8Array, width: number, height: number, box: Box, colour: Colour): void {
  const [red, green, blue] = colour;
  const luma = Math.round(16 + 0.257 * red + 0.504 * green + 0.098 * blue);
  const cb = Math.round(128 - 0.148 * red - 0.291 * green + 0.439 * blue);
  const cr = Math.round(128 + 0.439 * red - 0.368 * green - 0.071 * blue);
  fillPlane(bytes, 0, width, box, 1, luma);
  fillPlane(bytes, width * height, width / 2, box, 2, cb);
  fillPlane(bytes, (width * height * 5) / 4, width / 2, box, 2, cr);
}

function fillPlane(
  bytes: Uint8Array,
  start: number,
  stride: number,
  box: Box,
  step: number,
  value: number,
): void {
  const left = Math.round(box.x / step);
  const right = Math.round((box.x + box.width) / step);
  const bottom = Math.round((box.y + box.height) / step);
  for (let y = Math.round(box.y / step); y < bottom; y += 1) {
    bytes.fill(value, start + y * stride + left, start + y * stride + right);
  }
}
