import { HouseError } from "@plenary/contract/errors";
import { operation } from "@plenary/contract/operation";
import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "../src/platform/db/database.ts";
import type { Feature } from "../src/platform/feature.ts";
import { act } from "../src/platform/log/act.ts";
import { defineStream, streamOf } from "../src/platform/log/defineStream.ts";

/** A notice board: the smallest thing that has rows, facts and readers. For tests of the platform alone. */
const events = {
  "board/written": z.object({ text: z.string() }),
  "board/barred": z.object({ personId: z.uuid() }),
};

export const boardStream = defineStream({
  kind: "board",
  events,
  state: z.object({ lines: z.array(z.string()) }),
  mayFollow: async (db, me, id) => {
    const { rows } = await sql`
      select 1 from board_barred where board = ${id} and person = ${me.personId}
    `.execute(db);
    if (rows.length > 0) {
      throw new HouseError("groups/not-found");
    }
  },
  snapshot: async (tx, id) => {
    const { rows } = await sql<{ text: string }>`
      select text from board_lines where board = ${id} order by id
    `.execute(tx);
    return { lines: rows.map((row) => row.text) };
  },
});

/** Writes one line; `refuse`: after it was written, changes its mind. */
export const write = act(
  "board/write",
  async ({ tx, tell, note }, input: { board: string; text: string; refuse?: boolean }) => {
    await sql`insert into board_lines (board, text) values (${input.board}, ${input.text})`.execute(
      tx,
    );
    tell(streamOf(boardStream, input.board), "board/written", { text: input.text });
    note({ subject: `board:${input.board}` });
    if (input.refuse === true) {
      throw new HouseError("groups/closed");
    }
    return { text: input.text };
  },
);

/** Bars one person from a board; what is told later is not for them. */
export const bar = act(
  "board/bar",
  async ({ tx, tell }, input: { board: string; personId: string }) => {
    await sql`insert into board_barred values (${input.board}, ${input.personId})`.execute(tx);
    tell(
      streamOf(boardStream, input.board),
      "board/barred",
      { personId: input.personId },
      { regrades: true },
    );
    return { done: true };
  },
);

const WriteLine = operation({
  id: "writeLine",
  method: "POST",
  path: "/boards/:id/lines",
  tag: "board",
  summary: "Writes a line.",
  params: z.object({ id: z.uuid() }),
  body: z.object({ text: z.string().max(1_000), refuse: z.boolean().optional() }),
  reply: z.object({ text: z.string() }),
});

export const boardFeature: Feature = {
  name: "board",
  streams: [boardStream],
  routes: (serve) => {
    serve(WriteLine, ({ params, body, command }) =>
      command(write, {
        board: params.id,
        text: body.text,
        ...(body.refuse === undefined ? {} : { refuse: body.refuse }),
      }),
    );
  },
};

/** The board's own tables, in a test's own database. */
export async function makeBoardTables(db: Db): Promise<void> {
  await sql`create table board_lines (id bigserial, board uuid not null, text text not null)`.execute(
    db,
  );
  await sql`create table board_barred (board uuid not null, person uuid not null)`.execute(db);
}
