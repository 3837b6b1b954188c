import { hostname, networkInterfaces } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbedded } from "../platform/db/embedded.ts";
import { buildWeb } from "./buildWeb.ts";
import { freePort } from "./freePort.ts";
import { ensureDatabase } from "../platform/db/ensureDatabase.ts";
import { keepInstallation, openInstallation } from "./installation.ts";
import { keepRunning } from "./keepRunning.ts";
import { localTls } from "./localTls.ts";
import { printWelcome } from "./printWelcome.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../../../..");

export interface StartOptions {
  lan: boolean;
  cert?: string | undefined;
  key?: string | undefined;
  port?: string | undefined;
  data?: string | undefined;
  environment: NodeJS.ProcessEnv;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Everything on one machine: database, pages, server, engine; ends with the addresses printed. */
export async function startProduct(options: StartOptions): Promise<void> {
  const installation = openInstallation(resolve(options.data ?? join(root, "data")));
  const host = options.lan ? "0.0.0.0" : "127.0.0.1";
  const own = options.environment["PLENARY_DATABASE_URL"];

  const lan = options.lan ? lanAddress() : null;
  say("正在准备数据库 Preparing the database …");
  const database =
    own === undefined
      ? await startEmbedded({
          folder: installation.databaseFolder,
          port: installation.databasePort,
          log: () => undefined,
        })
      : null;
  try {
    if (database) {
      await ensureDatabase(database.url("postgres"), "plenary");
    }
    say("正在准备页面 Preparing the pages …");
    await buildWeb(root);

    const wished = Number(options.port ?? options.environment["PLENARY_PORT"] ?? installation.port);
    const port = await freePort(wished, host);
    const server = keepRunning({
      script: join(here, "../main.ts"),
      say,
      env: {
        PLENARY_LOG: "warn",
        PLENARY_DEMONSTRATION: "on",
        ...options.environment,
        PLENARY_DATABASE_URL: own ?? database?.url("plenary") ?? "",
        PLENARY_DATA: installation.folder,
        PLENARY_HOST: host,
        PLENARY_PORT: String(port),
        PLENARY_INSTALLATION: installation.code,
        ...(await tlsSettings(options, installation.folder, lan)),
      },
    });
    stopOnSignals(async () => {
      await server.stop();
      await database?.stop();
    });
    await server.ready;
    keepInstallation({ ...installation, port });
    printWelcome({
      port,
      isSecure: options.lan || options.cert !== undefined,
      lanAddress: lan,
      isDemonstration: options.environment["PLENARY_DEMONSTRATION"] !== "off",
      say,
    });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await database?.stop();
    process.exit(1);
  }
}

/** Certificate and media address: given ones, or the installation's own authority on a local network. */
async function tlsSettings(
  options: StartOptions,
  folder: string,
  lan: string | null,
): Promise<Record<string, string>> {
  const { cert, key } = options;
  const media: Record<string, string> = lan === null ? {} : { PLENARY_MEDIA_ADDRESS: lan };
  if (cert !== undefined && key !== undefined) {
    return { ...media, PLENARY_TLS_CERT: cert, PLENARY_TLS_KEY: key };
  }
  if (lan === null) {
    return media;
  }
  const own = await localTls(join(folder, "tls"), [lan, hostname(), "localhost"]);
  return {
    ...media,
    PLENARY_TLS_CERT: own.cert,
    PLENARY_TLS_KEY: own.key,
    PLENARY_TLS_AUTHORITY: own.authority,
  };
}

/** The address at which others of the local network reach this machine. */
function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find((each) => each.family === "IPv4" && !each.internal)?.address ?? null;
}

function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isStopping) {
        return;
      }
      isStopping = true;
      say("正在停止 Stopping …");
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
