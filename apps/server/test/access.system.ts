import type { AccessTable } from "./access.ts";

/** Who may send the operations of `system`. */
export const systemAccess: AccessTable = {
  readSystem: { allowed: ["system-admin"] },
  retryJob: { allowed: ["system-admin"], params: ({ failedJobId }) => ({ id: failedJobId }) },
};
