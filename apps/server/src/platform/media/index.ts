export type { EngineState } from "./engine/engineState.ts";
export { type Media, openMedia } from "./openMedia.ts";
export { openWebhookDoor, type WebhookDoor } from "./openWebhookDoor.ts";
export type { Permissions } from "./permissions.ts";
export type { WantedRoom } from "./planRepairs.ts";
export { reconcile } from "./reconcile.ts";
export type { MediaAnswer, RoomParticipant, TokenRequest } from "./rooms.ts";
export { answerSignalling, passSignalling } from "./signalling.ts";
export { type MediaEvent, webhookPath } from "./webhooks.ts";
