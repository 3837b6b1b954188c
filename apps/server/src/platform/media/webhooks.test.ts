import { createHash } from "node:crypto";
import { AccessToken } from "livekit-server-sdk";
import { describe, expect, it } from "vitest";
import { readWebhook } from "./webhooks.ts";

const keys = { apiKey: "plenary-1", apiSecret: "a-secret-of-more-than-thirty-two-characters" };
const joined = JSON.stringify({
  event: "participant_joined",
  id: "EV_1",
  createdAt: "1700000000",
  room: { name: "sitting:1" },
  participant: { identity: "yunling" },
});
async function sign(body: string, { apiKey, apiSecret } = keys): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret);
  token.sha256 = createHash("sha256").update(body).digest("base64");
  return token.toJwt();
}

describe("the engine's messages", () => {
  it("tell who came into which room", async () => {
    expect(await readWebhook(keys, joined, await sign(joined))).toEqual({
      ok: true,
      event: {
        ...{ id: "EV_1", at: new Date(1_700_000_000_000), type: "participantJoined" },
        ...{ room: "sitting:1", identity: "yunling" },
      },
    });
  });

  it.each([
    ["participant_left", "participantLeft"],
    ["participant_connection_aborted", "participantLeft"],
    ["track_published", "trackPublished"],
    ["track_unpublished", "trackUnpublished"],
    ["room_started", "roomStarted"],
    ["room_finished", "roomFinished"],
    ["egress_started", "other"],
  ])("%s is understood as %s", async (name, type) => {
    const track = { sid: "TR_1", source: "MICROPHONE" };
    const participant = { identity: "yunling" };
    const body = JSON.stringify({ event: name, room: { name: "sitting:1" }, participant, track });
    const read = await readWebhook(keys, body, await sign(body));
    expect(read).toMatchObject({ ok: true, event: { type } });
    if (type.startsWith("track")) {
      expect(read).toMatchObject({ event: { trackId: "TR_1", source: "microphone" } });
    }
  });

  it.each([
    ["without a signature", joined, async () => undefined],
    ["signed by someone else", joined, () => sign(joined, { ...keys, apiSecret: "x".repeat(40) })],
    ["changed on the way", joined.replace("yunling", "baishi"), () => sign(joined)],
  ])("are refused when %s", async (_how, body, authorization) => {
    const read = await readWebhook(keys, body, await authorization());
    expect(read).toEqual({ ok: false, why: "unsigned" });
  });

  it("are refused when signed but broken", async () => {
    const read = await readWebhook(keys, "{", await sign("{"));
    expect(read).toEqual({ ok: false, why: "unreadable" });
  });
});
