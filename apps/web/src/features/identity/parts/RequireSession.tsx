import { useRouter } from "@tanstack/react-router";
import type { SessionView } from "@plenary/contract/identity/schema";
import { type ReactNode, useEffect } from "react";
import { ApiFailure } from "../../../platform/api/apiFailure.ts";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useSession, useSessionEnd } from "../api.ts";
import { isWhole } from "../model/isWhole.ts";
import styles from "./RequireSession.module.css";

/** Shows a page to whoever is wholly signed in; others are led to the sign-in and back. */
export function RequireSession({ children }: { children: (session: SessionView) => ReactNode }) {
  const session = useSession();
  const { refetch } = session;

  useSessionEnd();

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
    return <ToSignIn />;
  }
  return children(session.data);
}

/** Leads to the sign-in, once: while that page is still loading, this one is drawn again and again. */
function ToSignIn() {
  const router = useRouter();

  useEffect(() => {
    const to = router.latestLocation.href;
    if (!to.startsWith("/sign-in")) {
      void router.navigate({ to: "/sign-in", search: { to }, replace: true });
    }
  }, [router]);
  return null;
}
