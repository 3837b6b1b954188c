import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";

/** The least page that joins a room, publishes, and shows and plays whoever else is there. */
const page = `<!doctype html><meta charset="utf-8"><title>proof</title>
<style>video { inline-size: 320px; block-size: 180px }</style><body><script src="/client.js"></script>
<script>
window.join = async (url, token, isListener) => {
  const room = new LivekitClient.Room({ dynacast: true, adaptiveStream: false });
  window.room = room;
  room.on("trackSubscribed", (track, _, who) => {
    const element = track.attach();
    element.dataset.who = who.identity;
    document.body.append(element);
  });
  room.on("trackUnsubscribed", (track) => track.detach().forEach((element) => element.remove()));
  await room.connect(url, token);
  if (isListener) return;
  await room.localParticipant.setCameraEnabled(true, { resolution: { width: 640, height: 360, frameRate: 15 } });
  await room.localParticipant.setMicrophoneEnabled(true);
};
</script>`;

/** Serves the proof page on this machine only, where a browser gives out cameras without HTTPS. */
export async function serveProofPage(): Promise<{ url: string; close(): Promise<void> }> {
  const require = createRequire(import.meta.url);
  const client = await readFile(require.resolve("livekit-client"));
  const server = createServer((request, response) => {
    const isClient = request.url === "/client.js";
    response.setHeader("content-type", isClient ? "text/javascript" : "text/html");
    response.end(isClient ? client : page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
