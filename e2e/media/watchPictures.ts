import type { Page } from "playwright-core";
import { type Eyes, openEyes } from "./eyes.ts";
import { peek } from "./peek.ts";
import { pictureCode } from "./pictureCode.ts";

/** A stretch of time in which a place on the screen showed the same thing. */
export type PictureSpan = {
  /** "unread" is a picture without a readable code, "none" no visible video at all. */
  readonly state: "picture" | "unread" | "black" | "empty" | "none";
  readonly code: number | undefined;
  /** Milliseconds on the clock of the page (`Date.now`), so that two pages can be compared. */
  readonly fromAt: number;
  readonly toAt: number;
  /** Different frames seen, and the longest time one of them stood still. */
  readonly frames: number;
  readonly longestStillMs: number;
};

/** A watch that runs in the page until it is asked for what it saw. */
export type PictureWatch = { stop(): Promise<PictureSpan[]> };

type Watcher = { spans: PictureSpan[]; isOver: boolean };
type Home = { plenaryEyes?: Eyes; plenaryWatchers?: Map<string, Watcher> };

let watchTotal = 0;

/**
 * Looks at one place of the screen in every animation frame: at the topmost (last) visible video
 * under the selector. Proves that a cut had no black, no empty and no frozen picture.
 */
export async function startWatch(page: Page, selector = "video"): Promise<PictureWatch> {
  watchTotal += 1;
  const name = `watch-${watchTotal}`;
  await peek(page, openEyes, pictureCode);
  await peek(page, watchInPage, selector, name);
  return {
    stop: () =>
      peek(
        page,
        (wanted: string) => {
          const watcher = (globalThis as Home).plenaryWatchers?.get(wanted);
          if (watcher === undefined) {
            throw new Error("the page was loaded anew, so the watch is lost");
          }
          watcher.isOver = true;
          return watcher.spans;
        },
        name,
      ),
  };
}

function watchInPage(selector: string, name: string): void {
  const home = globalThis as Home;
  const eyes = home.plenaryEyes;
  if (eyes === undefined) {
    throw new Error("this page has no eyes");
  }
  const watcher: Watcher = { spans: [], isOver: false };
  home.plenaryWatchers ??= new Map();
  home.plenaryWatchers.set(name, watcher);

  // A picture is read again only when its video has presented a new frame: reading is dear.
  const fresh = new Set<HTMLVideoElement>();
  const known = new WeakMap<HTMLVideoElement, ReturnType<Eyes["read"]>>();
  const follow = (video: HTMLVideoElement) => {
    video.requestVideoFrameCallback(() => {
      fresh.add(video);
      if (!watcher.isOver) {
        follow(video);
      }
    });
  };
  const seenIn = (video: HTMLVideoElement) => {
    const last = known.get(video);
    if (last === undefined) {
      follow(video);
    }
    if (last !== undefined && !last.isEmpty && !fresh.delete(video)) {
      return last;
    }
    const seen = eyes.read(video);
    known.set(video, seen);
    return seen;
  };

  let stillSince = 0;
  let lastFrame: number | undefined;
  const look = () => {
    const now = Date.now();
    const video = eyes.shown(selector).at(-1);
    const seen = video === undefined ? undefined : seenIn(video);
    let state: PictureSpan["state"] = seen === undefined ? "none" : "picture";
    if (seen?.isEmpty) {
      state = "empty";
    } else if (seen?.isBlack) {
      state = "black";
    } else if (seen !== undefined && seen.code === undefined) {
      state = "unread";
    }

    const last = watcher.spans.at(-1);
    if (last === undefined || last.state !== state || last.code !== seen?.code) {
      if (last !== undefined) {
        watcher.spans[watcher.spans.length - 1] = { ...last, toAt: now };
      }
      stillSince = now;
      lastFrame = seen?.frame;
      const start = { fromAt: now, toAt: now, frames: 1, longestStillMs: 0 };
      watcher.spans.push({ state, code: seen?.code, ...start });
    } else {
      const hasMoved = seen?.frame !== undefined && seen.frame !== lastFrame;
      watcher.spans[watcher.spans.length - 1] = {
        ...last,
        toAt: now,
        frames: last.frames + (hasMoved ? 1 : 0),
        longestStillMs: Math.max(last.longestStillMs, now - stillSince),
      };
      if (hasMoved) {
        stillSince = now;
        lastFrame = seen?.frame;
      }
    }
    if (!watcher.isOver) {
      requestAnimationFrame(look);
    }
  };
  look();
}
