import { dispose } from "@livekit/rtc-node";
import { AccessToken, RoomServiceClient, TrackSource } from "livekit-server-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BareEngine, startBareEngine } from "../media/bareEngine.ts";
import { openBrowser, type Stand } from "../media/browsers.ts";
import { hearSound } from "../media/hearSound.ts";
import { peek } from "../media/peek.ts";
import { serveProofPage } from "../media/proofPage.ts";
import { readPictures } from "../media/readPicture.ts";
import { until } from "../media/until.ts";
import { openBareDoor } from "./bareDoor.ts";
import { startSyntheticVenue, type SyntheticVenue } from "./syntheticVenue.ts";

type Proof = { join(url: string, token: string, isListener: boolean): Promise<void> };

const minute = 60_000;
const room = "rehearsal";
const open: { close(): Promise<void> }[] = [];
const venues: SyntheticVenue[] = [];
let engine: BareEngine;
let eye: Stand;

beforeAll(async () => {
  engine = await startBareEngine();
  open.push(engine);
  const site = await serveProofPage();
  open.push(site);
  eye = await openBrowser();
  open.push(eye);

  const wish = { url: engine.url, key: engine.key, secret: engine.secret, room };
  for (const code of [3, 100]) {
    const venue = startSyntheticVenue(openBareDoor(wish, code, 2), () => undefined);
    venues.push(venue);
    open.unshift(venue);
  }
  const token = new AccessToken(engine.key, engine.secret, { identity: "eye" });
  token.addGrant({ roomJoin: true, room });
  const join = (url: string, given: string) =>
    (globalThis as unknown as Proof).join(url, given, true);
  await eye.page.goto(site.url);
  await peek(eye.page, join, engine.url, await token.toJwt());
}, minute);

afterAll(async () => {
  for (const one of open) {
    await one.close();
  }
  await dispose();
}, minute);

async function codesSeen(): Promise<number[]> {
  const pictures = await readPictures(eye.page);
  const codes = pictures.flatMap((picture) => (picture.code === undefined ? [] : [picture.code]));
  return [...new Set(codes)].sort((one, other) => one - other);
}

const sees = (...codes: number[]) =>
  until(codesSeen, (seen) => JSON.stringify(seen) === JSON.stringify(codes), 20_000);

const hears = (...codes: number[]) =>
  until(
    () => hearSound(eye.page, 800),
    (sound) => JSON.stringify(sound.codes) === JSON.stringify(codes),
    20_000,
  );

function allowVoice(code: number, isAllowed: boolean): Promise<unknown> {
  const service = new RoomServiceClient(engine.url, engine.key, engine.secret);
  const sources = [TrackSource.CAMERA, ...(isAllowed ? [TrackSource.MICROPHONE] : [])];
  const permission = { canPublish: true, canPublishSources: sources, canSubscribe: true };
  return service.updateParticipant(room, `venue:${code}`, { permission });
}

test("synthetic venues are seen, and only the one that may speak is heard", async () => {
  await sees(3, 100);
  expect((await hearSound(eye.page)).isSilent).toBe(true);
  venues[1]?.setVoice(true);
  await hears(100);
  venues[1]?.setVoice(false);
  venues[0]?.setVoice(true);
  await hears(3);
}, 60_000);

test("a venue falls silent when the engine takes its right, and speaks again with it", async () => {
  await allowVoice(3, false);
  expect((await hears()).isSilent).toBe(true);

  // In the product the log says the same to the venue; its native library does not.
  venues[0]?.setVoice(false);
  await until(
    async () => venues[0]?.isVoiceOpen,
    (isOpen) => isOpen === false,
  );
  await allowVoice(3, true);
  venues[0]?.setVoice(true);
  await hears(3);
}, 60_000);

test("synthetic venues come back by themselves after the engine was killed", async () => {
  await engine.kill();
  await hears();
  await engine.start();
  const before = await readPictures(eye.page);
  const stillness = before.map((picture) => `${picture.code}:${picture.frame}`);
  await until(
    () => readPictures(eye.page),
    (pictures) =>
      [3, 100].every((code) =>
        pictures.some(
          (one) => one.code === code && !stillness.includes(`${one.code}:${one.frame}`),
        ),
      ),
    30_000,
  );
  await hears(3);
  venues[0]?.setVoice(false);
  expect((await hears()).isSilent).toBe(true);
}, 90_000);
