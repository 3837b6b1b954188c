import type { PictureCode } from "./pictureCode.ts";

/** What one video shows at one instant. */
export type PictureSeen = {
  /** Code of the venue and its counter of frames; undefined when no code could be read. */
  readonly code: number | undefined;
  readonly frame: number | undefined;
  /** Whether the colour field is the one of that code. */
  readonly isColourRight: boolean;
  /** Mean luma, 0 to 255, of the whole picture. */
  readonly brightness: number;
  readonly isBlack: boolean;
  /** True when the element has no picture at all. */
  readonly isEmpty: boolean;
  readonly width: number;
  readonly height: number;
};

/** The reader that `openEyes` leaves in a page. */
export type Eyes = {
  /** Videos matching the selector that a person could see. */
  shown(selector: string): HTMLVideoElement[];
  read(video: HTMLVideoElement): PictureSeen;
};

/** Puts the reader into a page. Runs in the page, so it may use its arguments only. */
export function openEyes(picture: PictureCode): void {
  const home = globalThis as { plenaryEyes?: Eyes };
  if (home.plenaryEyes !== undefined) {
    return;
  }

  const cell = 10;
  const width = picture.columns * cell;
  const height = picture.rows * cell;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) {
    throw new Error("this page has no canvas");
  }

  const meanOf = (pixels: Uint8ClampedArray, column: number, row: number) => {
    const sum = [0, 0, 0];
    for (let y = row * cell + 3; y < row * cell + 7; y += 1) {
      for (let x = column * cell + 3; x < column * cell + 7; x += 1) {
        sum.forEach((_, part) => {
          sum[part] = (sum[part] ?? 0) + (pixels[(y * width + x) * 4 + part] ?? 0) / 16;
        });
      }
    }
    return sum;
  };
  const lumaOf = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
    0.299 * red + 0.587 * green + 0.114 * blue;

  const wordAt = (pixels: Uint8ClampedArray, row: number, sync: readonly [number, number]) => {
    const lumas = Array.from({ length: 14 }, (_, place) =>
      lumaOf(meanOf(pixels, picture.firstColumn + place, row)),
    );
    if (Math.max(...lumas) - Math.min(...lumas) < 60) {
      return undefined;
    }
    const middle = (Math.max(...lumas) + Math.min(...lumas)) / 2;
    const bits = lumas.map((luma) => (luma > middle ? 1 : 0));
    if (bits[0] !== sync[0] || bits[1] !== sync[1]) {
      return undefined;
    }
    const value = picture.words.indexOf(Number.parseInt(bits.slice(2).join(""), 2));
    return value === -1 ? undefined : value;
  };

  const isColourOf = (pixels: Uint8ClampedArray, code: number) => {
    const places = [3, 4, 5, 6].flatMap((row) => [meanOf(pixels, 0, row), meanOf(pixels, 15, row)]);
    const seen = [0, 1, 2].map(
      (part) => places.reduce((sum, place) => sum + (place[part] ?? 0), 0) / places.length,
    );
    const distances = picture.palette.map((colour) =>
      colour.reduce((sum, part, index) => sum + (part - (seen[index] ?? 0)) ** 2, 0),
    );
    const nearest = distances.indexOf(Math.min(...distances));
    return nearest === code % picture.palette.length;
  };

  home.plenaryEyes = {
    shown: (selector) =>
      [...document.querySelectorAll<HTMLVideoElement>(selector)].filter((video) => {
        const box = video.getBoundingClientRect();
        const isInside =
          box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
        const isVisible = video.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
        });
        return isVisible && isInside && box.width > 1 && box.height > 1;
      }),
    read: (video) => {
      const size = { width: video.videoWidth, height: video.videoHeight };
      if (size.width === 0 || video.readyState < 2) {
        const nothing = { code: undefined, frame: undefined, isColourRight: false };
        return { ...nothing, brightness: 0, isBlack: true, isEmpty: true, ...size };
      }
      pen.drawImage(video, 0, 0, width, height);
      const pixels = pen.getImageData(0, 0, width, height).data;
      const code = wordAt(pixels, picture.codeRow, picture.codeSync);
      const frame = wordAt(pixels, picture.frameRow, picture.frameSync);

      let sum = 0;
      let brightest = 0;
      for (let place = 0; place < pixels.length; place += 16) {
        const luma = lumaOf([pixels[place] ?? 0, pixels[place + 1] ?? 0, pixels[place + 2] ?? 0]);
        sum += luma;
        brightest = Math.max(brightest, luma);
      }
      return {
        code,
        frame,
        isColourRight: code !== undefined && isColourOf(pixels, code),
        brightness: (sum * 16) / pixels.length,
        isBlack: brightest < 40,
        isEmpty: false,
        ...size,
      };
    },
  };
}
