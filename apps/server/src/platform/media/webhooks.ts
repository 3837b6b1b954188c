import { type WebhookEvent, WebhookReceiver } from "livekit-server-sdk";
import type { EngineKeys } from "./engine/engineKeys.ts";
import { type MediaSource, sourceName } from "./permissions.ts";

/** Where the engine's messages are taken, on this server's own port and at the engine's own door. */
export const webhookPath = "/engine-webhook";

type Who = { room: string; identity: string };
type Track = Who & { trackId: string; source: MediaSource | undefined };

/** What the engine tells. It may tell late, twice or not at all: the rows decide, not this. */
export type MediaEvent = { id: string; at: Date } & (
  | ({ type: "participantJoined" } & Who)
  /** Also for somebody whose connection never came about. */
  | ({ type: "participantLeft" } & Who)
  | ({ type: "trackPublished" } & Track)
  | ({ type: "trackUnpublished" } & Track)
  | { type: "roomStarted"; room: string }
  | { type: "roomFinished"; room: string }
  /** Signed and well formed, and of no concern to the owners of rooms. */
  | { type: "other"; name: string }
);

export type ReadWebhook =
  | { ok: true; event: MediaEvent }
  | { ok: false; why: "unsigned" | "unreadable" };

/** Checks that a message is the engine's own, byte for byte, and puts it into our words. */
export async function readWebhook(
  { apiKey, apiSecret }: EngineKeys,
  body: string,
  authorization: string | undefined,
): Promise<ReadWebhook> {
  const receiver = new WebhookReceiver(apiKey, apiSecret);
  try {
    return { ok: true, event: present(await receiver.receive(body, authorization)) };
  } catch (error) {
    // Parsing comes after the check of the signature, so a broken body was signed.
    return { ok: false, why: error instanceof SyntaxError ? "unreadable" : "unsigned" };
  }
}

function present(event: WebhookEvent): MediaEvent {
  const { id, room, participant, track } = event;
  const base = { id, at: new Date(Number(event.createdAt) * 1_000) };
  const who = { room: room?.name ?? "", identity: participant?.identity ?? "" };
  const source = track === undefined ? undefined : sourceName(track.source);
  const about = { ...who, trackId: track?.sid ?? "", source };
  switch (event.event) {
    case "participant_joined":
      return { ...base, type: "participantJoined", ...who };
    case "participant_left":
    case "participant_connection_aborted":
      return { ...base, type: "participantLeft", ...who };
    case "track_published":
      return { ...base, type: "trackPublished", ...about };
    case "track_unpublished":
      return { ...base, type: "trackUnpublished", ...about };
    case "room_started":
      return { ...base, type: "roomStarted", room: who.room };
    case "room_finished":
      return { ...base, type: "roomFinished", room: who.room };
    case "egress_started":
    case "egress_updated":
    case "egress_ended":
    case "ingress_started":
    case "ingress_ended":
    case "":
    // A newer engine may tell of what its library does not know.
    default:
      return { ...base, type: "other", name: event.event };
  }
}
