import { AccessToken } from "livekit-server-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerPrompts } from "./answerPrompts.ts";
import { type BareEngine, startBareEngine } from "./bareEngine.ts";
import { openBrowser, type Stand } from "./browsers.ts";
import { hearSound } from "./hearSound.ts";
import { peek } from "./peek.ts";
import { serveProofPage } from "./proofPage.ts";
import { readPicture, readPictures } from "./readPicture.ts";
import { until } from "./until.ts";
import { startWatch } from "./watchPictures.ts";

type Proof = {
  join(url: string, token: string, isListener: boolean): Promise<void>;
  room: {
    startAudio(): Promise<void>;
    localParticipant: { setMicrophoneEnabled(isOpen: boolean): Promise<unknown> };
  };
};

const minute = 60_000;
const open: { close(): Promise<void> }[] = [];
let engine: BareEngine;
let site: { url: string; close(): Promise<void> };
let five: Stand;
let nine: Stand;

beforeAll(async () => {
  engine = await startBareEngine();
  open.push(engine);
  site = await serveProofPage();
  open.push(site);
  five = await openBrowser({ camera: 5 });
  open.push(five);
  nine = await openBrowser({ camera: 9, prompts: "asked" });
  open.push(nine);
}, minute);

afterAll(async () => {
  await Promise.all(open.map((one) => one.close()));
}, minute);

async function enter(stand: Stand, name: string, isListener = false): Promise<void> {
  const token = new AccessToken(engine.key, engine.secret, { identity: name });
  token.addGrant({ roomJoin: true, room: "proof" });
  await stand.page.goto(site.url);
  const join = (url: string, given: string, isOnlyListening: boolean) =>
    (globalThis as unknown as Proof).join(url, given, isOnlyListening);
  await peek(stand.page, join, engine.url, await token.toJwt(), isListener);
}

const openMicrophone = (isOpen: boolean) =>
  (globalThis as unknown as Proof).room.localParticipant
    .setMicrophoneEnabled(isOpen)
    .then(() => {});

test(
  "a venue whose browser was not told to allow it is refused its camera, until it answers",
  async () => {
    await enter(five, "five");
    await expect(enter(nine, "nine")).rejects.toThrow("NotAllowedError");

    await answerPrompts(nine.context, site.url, "allow");
    await enter(nine, "nine");
    const seen = await until(
      () => readPicture(five.page),
      (picture) => picture?.code === 9,
    );
    expect(seen?.isColourRight).toBe(true);
  },
  minute,
);

test(
  "two venues see each other, moving and without a black picture",
  async () => {
    for (const [stand, code] of [
      [five, 9],
      [nine, 5],
    ] as const) {
      await until(
        () => readPicture(stand.page),
        (picture) => picture?.code === code,
      );
      const watch = await startWatch(stand.page);
      await hearSound(stand.page, 2_000);
      const spans = await watch.stop();
      expect(spans.map((span) => [span.state, span.code])).toEqual([["picture", code]]);
      expect(spans[0]?.frames).toBeGreaterThan(10);
      expect(spans[0]?.longestStillMs).toBeLessThan(1_000);
    }
  },
  minute,
);

test(
  "two venues hear each other through the browser's own noise suppression",
  async () => {
    // A page that holds an open camera may sound without a touch: this is Chromium's own rule.
    expect(await hearSound(nine.page)).toMatchObject({ codes: [5], hasTouch: false });
    expect(await hearSound(five.page)).toMatchObject({ codes: [9] });
  },
  minute,
);

test(
  "a listener hears nothing until it touches the page, and measuring does not lift the block",
  async () => {
    const member = await openBrowser({ prompts: "asked" });
    open.push(member);
    await enter(member, "member", true);
    await until(
      () => readPictures(member.page),
      (pictures) => pictures.filter((picture) => picture.code !== undefined).length === 2,
    );
    const blocked = await hearSound(member.page);
    expect(blocked).toMatchObject({ isSilent: true, hasTouch: false, codes: [] });
    expect(blocked.speakers.filter((speaker) => speaker.hasSound)).toMatchObject([
      { isPaused: true },
      { isPaused: true },
    ]);

    await member.page.keyboard.press("Enter");
    await peek(member.page, () => (globalThis as unknown as Proof).room.startAudio());
    const heard = await hearSound(member.page);
    expect(heard).toMatchObject({ codes: [5, 9], isSilent: false, hasTouch: true });
    await member.close();
  },
  minute,
);

test(
  "a muted venue is not heard, and is heard again when it may speak",
  async () => {
    await peek(five.page, openMicrophone, false);
    const silent = await until(
      () => hearSound(nine.page),
      (sound) => sound.isSilent,
    );
    expect(silent.codes).toEqual([]);

    await peek(five.page, openMicrophone, true);
    const heard = await until(
      () => hearSound(nine.page),
      (sound) => !sound.isSilent,
    );
    expect(heard.codes).toEqual([5]);
  },
  minute,
);

test(
  "with the engine off nobody is seen moving and nobody is heard",
  async () => {
    await engine.kill();
    await until(
      () => hearSound(nine.page),
      (sound) => sound.isSilent,
    );
    const watch = await startWatch(nine.page);
    await hearSound(nine.page, 2_000);
    const frames = (await watch.stop()).map((span) => span.frames);
    expect(Math.max(...frames)).toBeLessThanOrEqual(1);

    await expect(enter(five, "five")).rejects.toThrow();
    expect(await readPictures(five.page)).toEqual([]);
  },
  minute,
);
