import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Embedded, startEmbedded } from "../platform/db/embedded.ts";
import { ensureDatabase } from "../platform/db/ensureDatabase.ts";
import { buildWeb } from "./buildWeb.ts";
import { type ChosenTls, chooseTls, lanAddresses } from "./chooseTls.ts";
import { freePort } from "./freePort.ts";
import { type Installation, keepInstallation, openInstallation } from "./installation.ts";
import { keepRunning } from "./keepRunning.ts";
import { openTrustDoor } from "./openTrustDoor.ts";
import { printWelcome } from "./printWelcome.ts";
import { type Ending, stopInOrder } from "./stopInOrder.ts";

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
  const ending = stopInOrder();
  stopOnSignals(ending);
  try {
    await start(options, ending);
  } catch (error) {
    if (ending.isStopping) {
      // What was asked to stop while it was starting says so once, and leaves when all are gone.
      return;
    }
    say(error instanceof Error ? error.message : String(error));
    await ending.stop();
    process.exit(1);
  }
}

async function start(options: StartOptions, ending: Ending): Promise<void> {
  const { environment } = options;
  const folder = options.data ?? environment["PLENARY_DATA"] ?? join(root, "data");
  const installation = openInstallation(resolve(folder));
  const lan = options.lan ? lanAddress(environment) : null;
  const host = environment["PLENARY_HOST"] ?? (lan === null ? "127.0.0.1" : "0.0.0.0");

  const tls = await chooseTls({ ...options, lan, folder: installation.folder });
  const database = await openDatabase(environment, installation, ending);
  say("正在准备页面 Preparing the pages …");
  await buildWeb(root);

  const port = await freePort(wishedPort(options, installation), host);
  const server = await ending.begin(async () =>
    keepRunning({
      script: join(here, "../main.ts"),
      say,
      env: {
        PLENARY_LOG: "warn",
        PLENARY_DEMONSTRATION: "on",
        ...(lan === null ? {} : { PLENARY_MEDIA_ADDRESS: lan }),
        ...environment,
        PLENARY_DATABASE_URL: database,
        PLENARY_DATA: installation.folder,
        PLENARY_HOST: host,
        PLENARY_PORT: String(port),
        PLENARY_INSTALLATION: installation.code,
        ...tls.settings,
      },
    }),
  );
  await server.ready;
  const trust = await openTrust(tls, { lan, host, port }, installation, ending);
  keepInstallation({ ...installation, port, ...(trust ? { trustPort: trust.port } : {}) });
  printWelcome({
    ...{ port, lanAddress: lan, trust, say },
    isSecure: tls.isSecure,
    isDemonstration: environment["PLENARY_DEMONSTRATION"] !== "off",
  });
}

/** The address of the database: the operator's own, or the embedded one, made and started. */
async function openDatabase(
  environment: NodeJS.ProcessEnv,
  installation: Installation,
  ending: Ending,
): Promise<string> {
  const own = environment["PLENARY_DATABASE_URL"];
  if (own !== undefined) {
    return own;
  }
  say("正在准备数据库 Preparing the database …");
  const database: Embedded = await ending.begin(() =>
    startEmbedded({
      folder: installation.databaseFolder,
      port: installation.databasePort,
      log: () => undefined,
      isApart: true,
    }),
  );
  await ensureDatabase(database.url("postgres"), "plenary");
  return database.url("plenary");
}

/** The page of trust, for who uses this installation's own authority. */
async function openTrust(
  { authority }: ChosenTls,
  { lan, host, port }: { lan: string | null; host: string; port: number },
  installation: Installation,
  ending: Ending,
): Promise<{ port: number; fingerprint: string } | null> {
  if (authority === null) {
    return null;
  }
  const free = await freePort(installation.trustPort ?? port + 1, host);
  return ending.begin(() =>
    openTrustDoor({ ...{ authority, host, port: free }, app: `https://${lan}:${port}` }),
  );
}

function wishedPort(options: StartOptions, installation: Installation): number {
  const wished = options.port ?? options.environment["PLENARY_PORT"] ?? installation.port;
  const port = Number(wished);
  if (wished === "" || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${wished} 不是端口 is no port`);
  }
  return port;
}

/** The address at which others of the local network reach this machine: the operator's word, or a look. */
function lanAddress(environment: NodeJS.ProcessEnv): string | null {
  const address = environment["PLENARY_MEDIA_ADDRESS"] ?? lanAddresses()[0] ?? null;
  if (address === null) {
    say("没有找到局域网地址,只供本机使用 No network address: for this machine only.");
  }
  return address;
}

function stopOnSignals(ending: Ending): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (ending.isStopping) {
        return;
      }
      say("正在停止 Stopping …");
      ending.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
