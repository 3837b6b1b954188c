import { describe, expect, it } from "vitest";
import { makePicture } from "../../../test/makePicture.ts";
import { pictureSize } from "./pictureSize.ts";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const word = (text: string) => Buffer.from(text, "latin1").toString("hex");

/** A frame of 480 lines of 640 pixels, behind a table, with the way to turn it before both. */
const jpeg = (orientation: number) =>
  hex(
    `ffd8 ffe1 0022 ${word("Exif")} 0000 ${word("MM")} 002a 00000008 0001 0112 0003 00000001 00${hexByte(orientation)} 0000 00000000
     ffdb 0004 0000 ffc2 000b 08 01e0 0280 01 01 11 00`.replaceAll("\n", ""),
  );
const hexByte = (n: number) => n.toString(16).padStart(2, "0");
const webp = (chunk: string, body: string) =>
  hex(`${word("RIFF")} 00000000 ${word("WEBP")} ${word(chunk)} 00000000 ${body}`);

const upright = { width: 640, height: 480 };

describe("the size of a picture", () => {
  it.each([
    ["PNG", "image/png", makePicture(640, 480), upright],
    ["GIF", "image/gif", hex(`${word("GIF89a")} 8002 e001`), upright],
    ["JPEG held upright", "image/jpeg", jpeg(1), upright],
    ["JPEG of a phone held sideways", "image/jpeg", jpeg(6), { width: 480, height: 640 }],
    ["WebP with its own header", "image/webp", webp("VP8X", "00000000 7f0200 df0100"), upright],
    ["WebP without loss", "image/webp", webp("VP8L", "2f 7fc27700"), upright],
    ["WebP with loss", "image/webp", webp("VP8 ", "000000 9d012a 8002 e001"), upright],
  ])("is read from a %s", (_kind, type, head, size) => {
    expect(pictureSize(type, head)).toEqual(size);
  });

  it.each(["image/png", "image/gif", "image/jpeg", "image/webp"])(
    "is not read from a %s without any",
    (type) => {
      expect(pictureSize(type, Buffer.alloc(0))).toBe(null);
      expect(pictureSize(type, Buffer.alloc(64))).toBe(null);
    },
  );
});
