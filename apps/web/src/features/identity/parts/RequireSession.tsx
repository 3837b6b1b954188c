import { Navigate, useRouterState } from "@tanstack/react-router";
import type { SessionView } from "@plenary/contract/identity/schema";
import { type ReactNode, useCallback } from "react";
import { ApiFailure } from "../../../platform/api/apiFailure.ts";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useSession, useSessionEnd } from "../api.ts";
import { isWhole } from "../model/whereTo.ts";
import styles from "./RequireSession.module.css";

/** Shows a page to whoever is wholly signed in; others are led to the sign-in and back. */
export function RequireSession({ children }: { children: (session: SessionView) => ReactNode }) {
  const session = useSession();
  const { refetch } = session;
  const path = useRouterState({ select: (state) => state.location.href });

  // Revoked elsewhere: ask again, so that the page is left at once.
  useSessionEnd(useCallback(() => void refetch(), [refetch]));

  if (session.isPending) {
    return (
      <div className={styles["wait"]}>
        <Skeleton rows={4} />
      </div>
    );
  }
  const isGuest = session.error instanceof ApiFailure && session.error.status === 401;
  if (session.isError && !isGuest && session.data === undefined) {
    return (
      <div className={styles["wait"]}>
        <Failure error={session.error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (isGuest || !isWhole(session.data)) {
    return <Navigate to="/sign-in" search={{ to: path }} replace />;
  }
  return children(session.data);
}
