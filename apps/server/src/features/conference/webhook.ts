import type { FastifyInstance } from "fastify";
import type { Server } from "../../platform/feature.ts";
import { webhookPath } from "../../platform/media/index.ts";
import { keeperOf } from "./seats/keeperOf.ts";
import { meetingOfRoom } from "./seats/seat.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes the engine's signed messages. They are not believed in what they say of a single person, for
 * they may come late, twice or in another order: they only make the room be looked at.
 */
export function serveWebhook(http: FastifyInstance, server: Server): void {
  const keeper = keeperOf(server);
  const mount = async (scope: FastifyInstance) => {
    // The signature is over the bytes, so the body is left as it came.
    scope.addContentTypeParser(
      "application/webhook+json",
      { parseAs: "string" },
      (_r, body, done) => done(null, body),
    );
    scope.post<{ Body: string }>(webhookPath, async (request, reply) => {
      const body = typeof request.body === "string" ? request.body : "";
      const read = await server.media.readWebhook(body, request.headers.authorization);
      if (!read.ok) {
        return reply.code(read.why === "unsigned" ? 401 : 400).send();
      }
      const { event } = read;
      const meetingId = "room" in event ? meetingOfRoom(event.room) : null;
      const isMove = event.type === "participantJoined" || event.type === "participantLeft";
      if (isMove && meetingId !== null && uuid.test(meetingId)) {
        keeper.noticed(meetingId);
      }
      return reply.code(204).send();
    });
  };
  void http.register(mount);
}
