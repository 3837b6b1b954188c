import { HouseError } from "@plenary/contract/errors";
import { retryJob } from "../../platform/jobs/retryJob.ts";
import { act } from "../../platform/log/act.ts";
import { requireRight } from "./policy.ts";

/** Tries a failed job again at once. */
export const retryFailedJob = act("system/retry-job", async ({ tx, me, note }, id: string) => {
  requireRight(me, "system.retry");
  note({ subject: `job:${id}` });

  if (!(await retryJob(tx, id))) {
    throw new HouseError("platform/not-found");
  }
  return { done: true as const };
});
