import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import type { ApiFailure } from "./apiFailure.ts";
import { type Patience, type Sending, sendCommand } from "./sendCommand.ts";

export interface CommandOptions<V, R> {
  onDone?: (reply: R, input: V) => void | Promise<void>;
  onFailed?: (failure: ApiFailure, input: V) => void;
  patience?: Partial<Patience>;
}

/**
 * One act of the user as a mutation: each call of `mutate` is a new intent with a new key, sent
 * again with the same key while the server is not reached, and pending all the while.
 */
export function useCommand<V, R>(
  run: (input: V, sending: Sending) => Promise<{ data: R }>,
  { onDone, onFailed, patience }: CommandOptions<V, R> = {},
): UseMutationResult<R, ApiFailure, V> {
  return useMutation<R, ApiFailure, V>({
    mutationFn: (input) => sendCommand((sending) => run(input, sending), patience),
    ...(onDone === undefined ? {} : { onSuccess: (reply, input) => onDone(reply, input) }),
    ...(onFailed === undefined ? {} : { onError: (failure, input) => onFailed(failure, input) }),
  });
}
