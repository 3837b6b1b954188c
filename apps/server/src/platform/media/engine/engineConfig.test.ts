import { describe, expect, it } from "vitest";
import { configDigest, engineConfig, type EngineSettings } from "./engineConfig.ts";

const settings: EngineSettings = {
  ports: { signalling: 7880, tcp: 7881, udp: 7882 },
  keys: { apiKey: "plenary-1", apiSecret: "s3cret-of-more-than-thirty-two-characters" },
  nodeIp: "127.0.0.1",
  webhookUrl: "http://127.0.0.1:3000/engine/webhook",
  turnServers: [],
};
const read = (changes: Partial<EngineSettings> = {}): unknown =>
  JSON.parse(engineConfig({ ...settings, ...changes }));

describe("the engine's configuration", () => {
  it("keeps the signalling to this machine, and a machine of its own entirely", () => {
    expect(read()).toMatchObject({
      bind_addresses: ["127.0.0.1"],
      rtc: { ips: { includes: ["127.0.0.1/32"] }, enable_loopback_candidate: true },
    });
  });

  it("names the address venues reach, without asking anyone outside for it", () => {
    const config = read({ nodeIp: "192.0.2.7" });
    expect(config).toMatchObject({
      rtc: { node_ip: "192.0.2.7", use_external_ip: false, stun_servers: [] },
    });
    expect(config).not.toHaveProperty("rtc.ips");
  });

  it("lifts the limits a full hall would meet", () => {
    expect(read()).toMatchObject({
      limit: { num_tracks: -1 },
      rtc: { pli_throttle: { high_quality: "100ms" } },
    });
  });

  it("names relays only when there are some", () => {
    const relay = { host: "turn.example", port: 443, protocol: "tls", secret: "s" } as const;
    expect(read()).not.toHaveProperty("rtc.turn_servers");
    expect(read({ turnServers: [relay] })).toMatchObject({ rtc: { turn_servers: [relay] } });
  });

  it("is another one when anything in it or the version changes", () => {
    const [config, other] = [engineConfig(settings), engineConfig({ ...settings, nodeIp: "::1" })];
    const digests = [configDigest(config, "1.13.5"), configDigest(config, "1.13.6")];
    expect(new Set([...digests, configDigest(other, "1.13.5")]).size).toBe(3);
    expect(configDigest(engineConfig({ ...settings }), "1.13.5")).toBe(digests[0]);
  });
});
