import { ApiFailure } from "../../../platform/api/apiFailure.ts";

/** Long enough for a page of small print, and a tenth of what a phone's camera makes. */
const longestSide = 2_560;
const quality = 0.85;
const redrawn = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * Draws a picture anew before it is sent, upright and within bounds: what a phone writes beside the
 * pixels (where it was taken, when, with what) stays behind, and a village's line has less to carry. A
 * moving GIF would stand still, and phones make none, so it goes as it is. Throws what a refused file
 * would when the browser cannot read it.
 */
export async function redrawPicture(file: File): Promise<File> {
  if (!redrawn.has(file.type)) {
    return file;
  }
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw unreadable();
  });
  const { width, height } = sizeWithin(picture, longestSide);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) {
    throw unreadable();
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, file.type, quality);
  });
  if (blob === null) {
    throw unreadable();
  }
  // A browser that cannot write a type writes PNG, and says so.
  return new File([blob], nameFor(file.name, blob.type), { type: blob.type });
}

/** The largest size of the same shape whose longer side is at most `longest`; never larger than it was. */
export function sizeWithin(
  { width, height }: { width: number; height: number },
  longest: number,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

const nameFor = (name: string, type: string): string =>
  `${name.replace(/\.[^.]*$/, "")}.${endings[type] ?? "png"}`;

const unreadable = () => new ApiFailure(0, { code: "platform/wrong-type" });
