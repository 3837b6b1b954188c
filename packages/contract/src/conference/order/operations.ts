import { z } from "zod";
import { Done, IdParams, operation } from "../../operation.ts";
import { OrderRule } from "../schema.ts";

export const SetOrderRule = operation({
  id: "setOrderRule",
  method: "PUT",
  path: "/sittings/:id/order",
  tag: "conference",
  summary:
    "Declares the rule by which those who ask stand in the queue; who waits already is placed by it anew, behind the booked speeches.",
  params: IdParams,
  body: z.object({ rule: OrderRule }),
  reply: Done,
  errors: ["conference/not-found", "conference/not-allowed", "conference/not-sitting"],
});
