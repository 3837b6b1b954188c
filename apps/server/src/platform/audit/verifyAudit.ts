import { createPublicKey, type KeyObject } from "node:crypto";
import { createWriteStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { parseCheckpoints } from "./checkpoint.ts";
import { readChain, readDump, readLoose } from "./readChain.ts";
import { type Verdict, verifyChain } from "./verifyChain.ts";

// Stand-alone: a database or a dump, the checkpoint file and the public keys are all it needs.

const usage = `Checks the audit's chain and names the first broken row.

  --database <url>       PostgreSQL to read from, or
  --from <file>          a dump made by --dump
  --checkpoints <file>   checkpoints, kept where the database's owner cannot reach (may be repeated)
  --key <file>           public key, audit.pub (may be repeated)
  --dump <file>          only write the chain of --database into a file, one link a line

Ends with 0 when everything holds, 1 when something is broken, 2 when it could not be checked.
`;

const pemKeys = (path: string): KeyObject[] =>
  (
    readFileSync(path, "utf8").match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ??
    []
  ).map((pem) => createPublicKey(pem));

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      database: { type: "string" },
      from: { type: "string" },
      checkpoints: { type: "string", multiple: true, default: [] },
      key: { type: "string", multiple: true, default: [] },
      dump: { type: "string" },
    },
  });
  const { database, from, dump } = values;
  if (database !== undefined && dump !== undefined) {
    await withClient(database, async (client) => {
      const lines = Readable.from(readChain(client)).map((entry) => `${JSON.stringify(entry)}\n`);
      await pipeline(lines, createWriteStream(dump));
    });
    return 0;
  }
  const checkpoints = values.checkpoints.flatMap((path) =>
    parseCheckpoints(readFileSync(path, "utf8")),
  );
  const keys = values.key.flatMap(pemKeys);
  if (from !== undefined) {
    return report(await verifyChain(readDump(from), checkpoints, keys));
  }
  if (database !== undefined) {
    return withClient(database, async (client) =>
      report(await verifyChain(readChain(client), checkpoints, keys, await readLoose(client))),
    );
  }
  say(usage);
  return 2;
}

/** One snapshot of the database, so that links written meanwhile do not look like breaks. */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    return await work(client);
  } finally {
    await client.end();
  }
}

function report({ links, head, checkpoints, vouched, first }: Verdict): number {
  say(`${links} links read, the last is ${head.seq} with hash ${head.hash}`);
  say(`${checkpoints} checkpoints held against it; vouched for up to link ${vouched}`);
  if (checkpoints === 0) {
    say(
      "Without a checkpoint from elsewhere a chain that was rebuilt whole cannot be told from the true one.",
    );
  }
  if (first) {
    say(`BROKEN: ${first.words} (${first.why})`);
    return 1;
  }
  say("The audit holds.");
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
