import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  readSystemOptions,
  readSystemQueryKey,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import { retryJob } from "../../platform/api/generated/sdk.gen.ts";
import { useCommand } from "../../platform/api/useCommand.ts";

const everyMs = 5_000;

/** How the system stands, read again by itself; a page nobody looks at does not ask. */
export const useSystem = () => useQuery({ ...readSystemOptions(), refetchInterval: everyMs });

/** Tries a failed job again at once. */
export const useRetryJob = () => {
  const cache = useQueryClient();
  return useCommand((id: string, sending) => retryJob({ ...sending, path: { id } }), {
    onDone: () => cache.invalidateQueries({ queryKey: readSystemQueryKey() }),
  });
};
