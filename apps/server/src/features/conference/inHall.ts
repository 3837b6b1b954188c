import type { Operation } from "@plenary/contract/operation";
import type { z } from "zod";
import type { Server } from "../../platform/feature.ts";
import type { Call, Serve } from "../../platform/http/serve.ts";
import type { Act } from "../../platform/log/act.ts";
import { keeperOf } from "./seats/keeperOf.ts";

/** Serves an operation by one act of the hall. */
export type ServeInHall = <O extends Operation, I extends { meetingId: string }>(
  operation: O,
  what: Act<I, z.input<O["reply"]>>,
  input: (call: Call<O>) => I,
) => void;

/**
 * Serves acts of the hall, and brings the engine's room to the rows right after each: the reply does
 * not wait for it, and what does not come through is repaired by the loop.
 */
export const inHall =
  (serve: Serve, server: Server): ServeInHall =>
  (operation, what, input) => {
    const keeper = keeperOf(server);
    serve(operation, async (call) => {
      const given = input(call);
      const reply = await call.command(what, given);
      keeper.nudge(given.meetingId);
      return reply;
    });
  };
