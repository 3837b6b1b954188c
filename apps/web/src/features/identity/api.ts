import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SessionView } from "@plenary/contract/identity/schema";
import { useEffect } from "react";
import {
  listAccountsOptions,
  listDevicesOptions,
  listDevicesQueryKey,
  readAuditOptions,
  readSessionOptions,
  readSessionQueryKey,
  readWelcomeOptions,
} from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import {
  actInPost,
  beginEnrolment,
  changePassword,
  endDevice,
  endPost,
  giveSecondFactor,
  grantPost,
  lockAccount,
  readSession,
  resetPassword,
  signIn,
  signOut,
} from "../../platform/api/generated/sdk.gen.ts";
import { onSessionEnd } from "../../platform/api/sessionEnd.ts";
import { useCommand } from "../../platform/api/useCommand.ts";
import { endLine, reopenLine } from "../../platform/live/addLineSwitch.ts";
import { clearDevice } from "../../platform/storage/shelf.ts";
import { changeCookie, settleCookie } from "./model/changeCookie.ts";
import { readAgain } from "./model/readAgain.ts";

/** Who is signed in here. `error.code` is `identity/not-signed-in` for a guest. */
export const useSession = () => useQuery(sessionQuery());

/** For a route's loader: `queryClient.ensureQueryData(sessionQuery())` throws the failure of a guest. */
export const sessionQuery = () => ({ ...readSessionOptions(), staleTime: 5 * 60_000 });

/** What the sign-in page shows: the installation's name and, in a demonstration, its accounts. */
export const useWelcome = () => useQuery(readWelcomeOptions());

/** Each answers the session as it stands after; `stage` says what it still lacks. */
export const useSignIn = () => {
  const cache = useQueryClient();
  return useCommand(
    (body: { account: string; password: string; device?: string }, { throwOnError }) =>
      changeCookie(signIn({ throwOnError, body })),
    { onDone: (session) => enter(cache, session), patience: { forMs: 5_000 } },
  );
};

/** Completes a sign-in, or an enrolment, with the six digits of the authenticator. */
export const useGiveSecondFactor = () => {
  const cache = useQueryClient();
  return useCommand(
    (code: string, { throwOnError }) =>
      changeCookie(giveSecondFactor({ throwOnError, body: { code } })),
    { onDone: (session) => enter(cache, session), patience: { forMs: 5_000 } },
  );
};

/** Makes a new secret for the authenticator: `{ secret, uri, qrSvg }`. */
export const useBeginEnrolment = () =>
  useCommand((_: void, { throwOnError }) => beginEnrolment({ throwOnError }));

/** Sets a new password; other sessions of the person end. */
export const useChangePassword = () => {
  const cache = useQueryClient();
  return useCommand(
    (body: { current: string; next: string }, { throwOnError }) =>
      changeCookie(changePassword({ throwOnError, body })),
    { onDone: (session) => enter(cache, session) },
  );
};

/** Changes the post in which this session acts: what may be read changes with it. */
export const useActInPost = () => {
  const cache = useQueryClient();
  return useCommand((postId: string, sending) => actInPost({ ...sending, body: { postId } }), {
    onDone: async (session) => {
      enter(cache, session);
      await cache.invalidateQueries({ predicate: ({ queryKey }) => !isSession(queryKey) });
    },
  });
};

/** Ends this session; nothing of it stays on the device, reached or not. */
export const useSignOut = () => {
  const cache = useQueryClient();
  return useCommand((_: void, { throwOnError }) => changeCookie(signOut({ throwOnError })), {
    onDone: () => leave(cache),
    patience: { forMs: 5_000 },
  });
};

/**
 * Asks who is signed in whenever the server seems to know this session no longer: a changed password
 * cuts the page's own line too, and that page stays. Use once, in the frame.
 */
export function useSessionEnd(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let isAsking = false;
    const ask = async () => {
      await settleCookie();
      // Nobody was signed in here, or has just signed out: there is nothing to end.
      if (cache.getQueryData(readSessionQueryKey()) === undefined) {
        return;
      }
      const found = await readAgain(async () => (await readSession({ throwOnError: true })).data);
      if (found.is === "guest") {
        endLine();
        cache.removeQueries({ predicate: ({ queryKey }) => !isSession(queryKey) });
        await cache.refetchQueries({ queryKey: readSessionQueryKey() });
        return;
      }
      if (found.is === "session") {
        cache.setQueryData(readSessionQueryKey(), found.session);
      }
      reopenLine();
    };
    return onSessionEnd(() => {
      if (!isAsking) {
        isAsking = true;
        void ask().finally(() => {
          isAsking = false;
        });
      }
    });
  }, [cache]);
}

/** Where I am signed in. */
export const useDevices = () => useQuery(listDevicesOptions());

/** Signs another of my devices out. */
export const useEndDevice = () => {
  const cache = useQueryClient();
  return useCommand((id: string, sending) => endDevice({ ...sending, path: { id } }), {
    onDone: () => cache.invalidateQueries({ queryKey: listDevicesQueryKey() }),
  });
};

/** Accounts of the committee, for its security administrator; `after` is the last page's `next`. */
export const useAccounts = (query: { search?: string; after?: string }) =>
  useQuery(listAccountsOptions({ query }));

/** Gives a person a post. */
export const useGrantPost = () =>
  useAccountCommand(
    (
      { personId, ...body }: { personId: string } & Parameters<typeof grantPost>[0]["body"],
      sending,
    ) => grantPost({ ...sending, path: { id: personId }, body }),
  );

/** Ends a post; sessions that act in it lose its rights at once. */
export const useEndPost = () =>
  useAccountCommand((id: string, sending) => endPost({ ...sending, path: { id } }));

/** Makes a one-time password, shown once. */
export const useResetPassword = () =>
  useAccountCommand((id: string, sending) => resetPassword({ ...sending, path: { id } }));

/** Locks or unlocks an account. */
export const useLockAccount = () =>
  useAccountCommand(({ personId, isLocked }: { personId: string; isLocked: boolean }, sending) =>
    lockAccount({ ...sending, path: { id: personId }, body: { isLocked } }),
  );

/** The audit, newest first, for the audit administrator. */
export const useAudit = (query: {
  after?: string;
  act?: string;
  outcome?: "done" | "refused" | "failed";
  person?: string;
}) => useQuery(readAuditOptions({ query }));

function useAccountCommand<V, R>(run: Parameters<typeof useCommand<V, R>>[0]) {
  const cache = useQueryClient();
  return useCommand(run, {
    onDone: () => cache.invalidateQueries({ queryKey: [{ _id: "listAccounts" }] }),
  });
}

const isSession = (queryKey: readonly unknown[]): boolean =>
  JSON.stringify(queryKey[0]).includes('"readSession"');

/** The live line opens anew, so that it carries the cookie of this session. */
function enter(cache: QueryClient, session: SessionView): void {
  endLine();
  cache.setQueryData(readSessionQueryKey(), session);
}

async function leave(cache: QueryClient): Promise<void> {
  endLine();
  cache.clear();
  await clearDevice();
}
