import { createHash } from "node:crypto";
import type { EngineKeys } from "./engineKeys.ts";
import type { EnginePorts } from "./enginePorts.ts";

/** A relay for clients behind strict firewalls, for instance coturn with a shared secret. */
export type TurnServer = {
  host: string;
  port: number;
  protocol: "udp" | "tcp" | "tls";
} & ({ secret: string } | { username: string; credential: string });

export type EngineSettings = {
  ports: EnginePorts;
  keys: EngineKeys;
  /** The address browsers reach this machine at; 127.0.0.1 when only itself uses it. */
  nodeIp: string;
  /** Where the engine tells the app server who came and went. */
  webhookUrl: string;
  turnServers: readonly TurnServer[];
};

/** The engine's whole configuration as text. JSON is valid YAML, and quotes itself rightly. */
export function engineConfig(settings: EngineSettings): string {
  const { ports, keys, webhookUrl } = settings;
  const config = {
    port: ports.signalling,
    // Browsers reach the signalling through the app's own origin only.
    bind_addresses: ["127.0.0.1"],
    rtc: rtcSection(settings),
    // The default of 400 tracks per core is far below what one full room publishes.
    limit: { num_tracks: -1 },
    room: { empty_timeout: 30, departure_timeout: 20 },
    keys: { [keys.apiKey]: keys.apiSecret },
    webhook: { api_key: keys.apiKey, urls: [webhookUrl] },
    logging: { json: true, level: "warn" },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function rtcSection({ ports, nodeIp, turnServers }: EngineSettings) {
  const isLoopback = nodeIp === "127.0.0.1";
  return {
    udp_port: ports.udp,
    tcp_port: ports.tcp,
    node_ip: nodeIp,
    use_external_ip: false,
    stun_servers: [],
    batch_io: { batch_size: 128, max_flush_interval: "2ms" },
    // The default of one second delays the keyframe of some cuts by that second.
    pli_throttle: { low_quality: "100ms", mid_quality: "100ms", high_quality: "100ms" },
    enable_loopback_candidate: isLoopback,
    // A machine that only itself uses opens no media port to its network.
    ...(isLoopback ? { ips: { includes: ["127.0.0.1/32"] } } : {}),
    ...(turnServers.length > 0 ? { turn_servers: turnServers } : {}),
  };
}

/** Two engines with the same digest are the same for every purpose of ours. */
export function configDigest(config: string, version: string): string {
  return createHash("sha256").update(`${version}\n${config}`).digest("hex");
}
