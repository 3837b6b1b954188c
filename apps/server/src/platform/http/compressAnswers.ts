import fastifyCompress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Below this a packet is not saved by it. */
const leastBytes = 1_400;

/**
 * Compresses JSON, pages and other texts, for lines in villages. Files of the app are compressed
 * once, when it is built; pictures and other files that are small already are left as they are.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    global: true,
    threshold: leastBytes,
    encodings: ["gzip"],
    globalDecompression: false,
  });
}
