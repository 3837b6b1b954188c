import { z } from "zod";

/** An on/off setting as it is written in an environment. */
const flag = z.enum(["on", "off"]).transform((value) => value === "on");

/**
 * Every setting of a node, in one place; nothing else reads the environment. The description of
 * each is printed into docs/operate/config.md.
 */
export const settings = z.object({
  PLENARY_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe("PostgreSQL. `npm start` gives the embedded one."),
  PLENARY_DATA: z.string().default("data").describe("Folder for files, keys and the engine's log."),
  PLENARY_HOST: z.string().default("127.0.0.1").describe("Address to listen on."),
  PLENARY_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(8300)
    .describe("Port to listen on; 0 takes a free one."),
  PLENARY_NAME: z
    .string()
    .default("云协商")
    .describe("Name of the installation, shown on the sign-in page."),
  PLENARY_INSTALLATION: z
    .string()
    .regex(/^[a-z0-9]{4,16}$/)
    .default("plenary")
    .describe("Tells installations on one host apart: part of the session cookie's name."),
  PLENARY_TLS_CERT: z
    .string()
    .optional()
    .describe("Certificate file; with it the node speaks HTTPS."),
  PLENARY_TLS_KEY: z.string().optional().describe("Key file of the certificate."),
  PLENARY_TLS_AUTHORITY: z
    .string()
    .optional()
    .describe(
      "Certificate of the local authority, offered at /trust so that phones can trust this node.",
    ),
  PLENARY_BEHIND_PROXY: flag
    .default(false)
    .describe("Trust X-Forwarded-* of a reverse proxy that ends TLS."),
  PLENARY_ROLES: z
    .string()
    .default("web,worker")
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(["web", "worker"])).min(1))
    .describe("What this node does: web, worker, or both."),
  PLENARY_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(20)
    .describe("Connections to PostgreSQL."),
  PLENARY_LOG: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("Least level of log lines."),
  PLENARY_LIVEKIT_URL: z
    .url({ protocol: /^wss?$/ })
    .optional()
    .describe("A LiveKit server of your own; without it the engine runs as a child."),
  PLENARY_LIVEKIT_KEY: z.string().optional().describe("API key of your LiveKit."),
  PLENARY_LIVEKIT_SECRET: z.string().min(32).optional().describe("API secret of your LiveKit."),
  PLENARY_ENGINE_CACHE: z
    .string()
    .optional()
    .describe("Folder of the built engine; default: the user's cache folder."),
  PLENARY_MEDIA_ADDRESS: z
    .string()
    .default("127.0.0.1")
    .describe("Address at which browsers reach the engine's media port."),
  PLENARY_DEMONSTRATION: flag
    .default(false)
    .describe(
      "Seed the demonstration assembly once and offer its accounts at sign-in. Never in a real assembly.",
    ),
  PLENARY_AUDIT_COPIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((folder) => folder !== ""))
    .describe(
      "Folders, parted by commas, to which checkpoints of the audit are copied: at least one should be on another machine.",
    ),
  PLENARY_METRICS_TOKEN: z
    .string()
    .optional()
    .describe(
      "Bearer token for /metrics from other machines; without it only this machine may read them.",
    ),
});

export type Config = z.output<typeof settings>;

/** Reads the environment; throws one readable list of everything that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = settings.safeParse(environment);
  if (read.success) {
    return read.data;
  }
  const lines = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The settings are not right:\n${lines.join("\n")}`);
}
