import type { Page } from "playwright-core";
import { type Eyes, openEyes, type PictureSeen } from "./eyes.ts";
import { peek } from "./peek.ts";
import { pictureCode } from "./pictureCode.ts";

/** What every visible video under the selector shows now, in the order of the document. */
export async function readPictures(page: Page, selector = "video"): Promise<PictureSeen[]> {
  await peek(page, openEyes, pictureCode);
  return peek(
    page,
    (wanted: string) => {
      const eyes = (globalThis as { plenaryEyes?: Eyes }).plenaryEyes;
      return eyes?.shown(wanted).map((video) => eyes.read(video)) ?? [];
    },
    selector,
  );
}

/** What the topmost (last) visible video under the selector shows; undefined when there is none. */
export async function readPicture(
  page: Page,
  selector = "video",
): Promise<PictureSeen | undefined> {
  return (await readPictures(page, selector)).at(-1);
}
