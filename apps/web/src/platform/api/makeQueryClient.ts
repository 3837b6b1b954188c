import { QueryClient } from "@tanstack/react-query";
import { isPassing } from "./apiFailure.ts";

/** What pages share of what they have read. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 10 * 60_000,
        // A hall may stand on a network without the Internet; the browser's word on that is no guide.
        networkMode: "always",
        retry: (failures, error) => failures < 3 && isPassing(error),
        retryDelay: (failures) => Math.min(5_000, 300 * 2 ** failures),
      },
      // Writes are tried again by `sendCommand`, which keeps their key.
      mutations: { networkMode: "always", retry: false },
    },
  });
}
