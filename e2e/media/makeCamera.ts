import { existsSync } from "node:fs";
import { mkdir, open, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type PictureWish, startPainter } from "./paintPicture.ts";
import { speakTone, voiceRate } from "./speakTone.ts";

/** The files a browser plays as its camera and its microphone. */
export type CameraFiles = { readonly picture: string; readonly sound: string };

const framesPerSecond = 15;
/** Half of the counter's circle: 4.3 seconds, 22 MB at 640x360; the browser loops it. */
const frameTotal = 64;

/** Writes the camera and the microphone of a venue into the folder, once. */
export async function makeCamera(folder: string, wish: PictureWish): Promise<CameraFiles> {
  const size = `${wish.width ?? 640}x${wish.height ?? 360}`;
  const picture = join(folder, `venue-${wish.code}-${size}.y4m`);
  const sound = join(folder, `venue-${wish.code}.wav`);
  await mkdir(folder, { recursive: true });

  // Renamed when whole, so that tests side by side never play half a file.
  if (!existsSync(picture)) {
    const part = `${picture}.${process.pid}`;
    await writePicture(part, wish);
    await rename(part, picture);
  }
  if (!existsSync(sound)) {
    const part = `${sound}.${process.pid}`;
    await writeFile(part, wavOf(speakTone(wish.code)));
    await rename(part, sound);
  }
  return { picture, sound };
}

async function writePicture(path: string, wish: PictureWish): Promise<void> {
  const painter = startPainter({ lines: [`VENUE ${wish.code}`], ...wish });
  const file = await open(path, "w");
  const { width, height } = painter;
  await file.write(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
  for (let frame = 0; frame < frameTotal; frame += 1) {
    await file.write("FRAME\n");
    await file.write(painter.paint(frame));
  }
  await file.close();
}

function wavOf(samples: Int16Array): Uint8Array {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(voiceRate, 24);
  head.writeUInt32LE(voiceRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
