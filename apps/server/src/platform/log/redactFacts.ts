import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import type { StreamRef } from "./defineStream.ts";

/**
 * Puts other words into facts that were told already, so that whoever reads them later does not get
 * what must no longer be seen. Facts keep their number, type and order. `containing`: which facts, by
 * a part of their data; `at`: where in the data; `put`: what is laid over what stands there.
 */
export async function redactFacts(
  tx: Tx,
  stream: StreamRef,
  change: { containing: object; at: readonly string[]; put: object },
): Promise<void> {
  const path = [...change.at];
  await sql`
    update platform_facts
    set data = jsonb_set(data, ${path}::text[], (data #> ${path}::text[]) || ${JSON.stringify(change.put)}::jsonb)
    where stream = ${stream.name} and data @> ${JSON.stringify(change.containing)}::jsonb
  `.execute(tx);
}
