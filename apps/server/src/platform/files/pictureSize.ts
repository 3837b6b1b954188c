export interface PictureSize {
  width: number;
  height: number;
}

type Reader = (head: Buffer) => PictureSize | null;

/** Reads a picture's size as it is shown from its first bytes; null when they do not say it. */
export function pictureSize(type: string, head: Buffer): PictureSize | null {
  try {
    const size = readers[type]?.(head) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // Reading past the end of what is there: cut short or made up.
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}

const png: Reader = (head) =>
  head.toString("latin1", 12, 16) === "IHDR"
    ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    : null;

const gif: Reader = (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) });

const webp: Reader = (head) => {
  switch (head.toString("latin1", 12, 16)) {
    case "VP8X":
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    case "VP8L": {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
};

/** Start-of-frame markers: C0 to CF, but for C4, C8 and CC, which are tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpeg: Reader = (head) => {
  let isTurned = false;
  let at = 2;
  while (head.readUInt8(at) === 0xff) {
    const marker = head.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const [height, width] = [head.readUInt16BE(at + 5), head.readUInt16BE(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    const length = head.readUInt16BE(at + 2);
    if (marker === 0xe1 && head.toString("latin1", at + 4, at + 8) === "Exif") {
      isTurned = isOnItsSide(head.subarray(at + 10, at + 2 + length));
    }
    at += 2 + length;
  }
  return null;
};

/** Phones store a picture as the sensor saw it and say beside it how to turn it. */
function isOnItsSide(tiff: Buffer): boolean {
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = read32(4);
  const orientation = 0x0112;
  for (let entry = 0; entry < read16(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (read16(at) === orientation) {
      return read16(at + 8) >= 5 && read16(at + 8) <= 8;
    }
  }
  return false;
}

const readers: Record<string, Reader> = {
  "image/png": png,
  "image/gif": gif,
  "image/webp": webp,
  "image/jpeg": jpeg,
};
