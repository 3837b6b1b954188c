import { hostname } from "node:os";
import pg from "pg";

export interface WorkerLease {
  stop(): Promise<void>;
}

interface Options {
  url: string;
  /** The name under which the queue locks jobs for this worker. */
  id: string;
  beatMs: number;
  log(error: unknown): void;
}

/**
 * A worker's sign of life: a lock held by a connection of its own, which PostgreSQL lets go of the
 * moment the process dies, however it dies. Whoever finds another's lock free gives the dead one's
 * jobs back to the queue, which by itself would keep them for four hours. A worker that only pauses
 * keeps its lock, so nothing runs twice for a slow moment.
 */
export async function holdLease(options: Options): Promise<WorkerLease> {
  const { id, beatMs, log } = options;
  let client: pg.Client | null = null;
  let isStopped = false;
  let beating: Promise<void> = Promise.resolve();

  const beat = async () => {
    client ??= await open(options, (gone) => {
      client = client === gone ? null : client;
    });
    await client.query("update platform_workers set seen_at = now() where id = $1", [id]);
    await freeTheDead(client, id);
  };
  const beatOnce = () => {
    beating = beating.then(() => (isStopped ? undefined : beat())).catch(log);
    return beating;
  };
  await beat();
  const timer = setInterval(() => {
    beatOnce().catch(log);
  }, beatMs);
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await beating;
      await client?.query("delete from platform_workers where id = $1", [id]).catch(log);
      await client?.end().catch(log);
    },
  };
}

async function open(
  { url, id, log }: Options,
  gone: (client: pg.Client) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    ...{ connectionString: url, application_name: "plenary-worker", keepAlive: true },
  });
  client.on("error", (error) => {
    log(error);
    gone(client);
  });
  client.on("end", () => gone(client));
  await client.connect();
  // The lock first: a row whose lock is free is a dead worker's.
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [lockOf(id)]);
  await client.query(
    `insert into platform_workers (id, host, pid, started_at, seen_at) values ($1, $2, $3, now(), now())
     on conflict (id) do update set seen_at = now()`,
    [id, hostname(), process.pid],
  );
  return client;
}

const lockOf = (id: string) => `worker:${id}`;

async function freeTheDead(client: pg.Client, own: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    "select id from platform_workers where id <> $1",
    [own],
  );
  for (const { id } of rows) {
    const lock = await client.query<{ got: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as got",
      [lockOf(id)],
    );
    if (lock.rows[0]?.got === true) {
      await client.query("select graphile_worker.force_unlock_workers($1)", [[id]]);
      await client.query(
        `update platform_job_runs set outcome = 'lost', ended_at = now()
         where worker = $1 and outcome = 'running'`,
        [id],
      );
      await client.query("delete from platform_workers where id = $1", [id]);
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [lockOf(id)]);
    }
  }
}
