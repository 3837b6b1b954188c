import { randomUUID } from "node:crypto";
import type { ActKind } from "@plenary/contract/conference/notes";
import type { ActContext } from "../../platform/log/act.ts";
import type { Hall } from "./hall.ts";

/** Adds a line to the act list of the desk. */
export function record(
  { me }: Pick<ActContext, "me">,
  hall: Hall,
  what: ActKind,
  values: Record<string, string> = {},
): void {
  hall.acts.push({ id: randomUUID(), at: hall.now, by: me.name, what, values });
}
