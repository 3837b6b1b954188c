import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Stand } from "./browsers.ts";
import { peek } from "./peek.ts";
import { serveProofPage } from "./proofPage.ts";
import { readPicture } from "./readPicture.ts";
import { until } from "./until.ts";
import { startWatch } from "./watchPictures.ts";

let stand: Stand;
let site: { url: string; close(): Promise<void> };

beforeAll(async () => {
  site = await serveProofPage();
  stand = await openBrowser({ camera: 77 });
  await stand.page.goto(site.url);
  await peek(stand.page, async () => {
    const video = document.createElement("video");
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
    document.body.append(video);
    await video.play();
  });
}, 60_000);

afterAll(async () => {
  await stand.close();
  await site.close();
}, 60_000);

/** What the watch calls the screen during `change`, after it has shown the camera. */
async function statesDuring(change: () => Promise<void>): Promise<readonly string[]> {
  const { page } = stand;
  await until(
    () => readPicture(page),
    (picture) => picture?.code === 77,
  );
  const watch = await startWatch(page);
  await peek(page, change);
  await until(
    () => readPicture(page),
    (picture) => picture?.code === 77,
  );
  return (await watch.stop()).map((span) => span.state);
}

test("a picture that is taken away is told as no picture", async () => {
  const states = await statesDuring(async () => {
    const video = document.querySelector("video");
    video?.style.setProperty("visibility", "hidden");
    for (let drawn = 0; drawn < 15; drawn += 1) {
      await new Promise(requestAnimationFrame);
    }
    video?.style.removeProperty("visibility");
  });
  expect(states).toContain("none");
}, 60_000);

test("a black picture between two pictures is told as black", async () => {
  const states = await statesDuring(async () => {
    const video = document.querySelector("video");
    const camera = video?.srcObject ?? null;
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const paint = setInterval(() => pen?.fillRect(0, 0, canvas.width, canvas.height), 30);
    if (video) {
      video.srcObject = canvas.captureStream(30);
      await video.play();
      for (let drawn = 0; drawn < 30; drawn += 1) {
        await new Promise(requestAnimationFrame);
      }
      clearInterval(paint);
      video.srcObject = camera;
      await video.play();
    }
  });
  expect(states).toContain("black");
}, 60_000);

test("a frozen picture is told by how long it stood still", async () => {
  const { page } = stand;
  await until(
    () => readPicture(page),
    (picture) => picture?.code === 77,
  );
  const watch = await startWatch(page);
  await peek(page, async () => {
    const video = document.querySelector("video");
    video?.pause();
    for (let drawn = 0; drawn < 90; drawn += 1) {
      await new Promise(requestAnimationFrame);
    }
    await video?.play();
  });
  const spans = await watch.stop();
  expect(spans.map((span) => [span.state, span.code])).toEqual([["picture", 77]]);
  expect(spans[0]?.longestStillMs).toBeGreaterThan(1_000);
}, 60_000);
