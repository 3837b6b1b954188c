import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SessionView } from "@plenary/contract/identity/schema";
import { ApiFailure } from "../../../platform/api/apiFailure.ts";
import { DisplayButton } from "../../../shell/DisplayButton.tsx";
import { ElderToggle } from "../../../shell/ElderToggle.tsx";
import { useFrame } from "../../../shell/useFrame.ts";
import { usePrefetch } from "../../../shell/usePrefetch.ts";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Mark } from "../../../ui/mark/Mark.tsx";
import { useSession, useWelcome } from "../api.ts";
import { isWhole } from "../model/isWhole.ts";
import { safePath } from "../model/safePath.ts";
import { AccountStep } from "../parts/AccountStep.tsx";
import { CodeStep } from "../parts/CodeStep.tsx";
import { DemonstrationAccounts } from "../parts/DemonstrationAccounts.tsx";
import { DemonstrationEntry } from "../parts/DemonstrationEntry.tsx";
import { EnrolStep } from "../parts/EnrolStep.tsx";
import { PasswordStep } from "../parts/PasswordStep.tsx";
import { useDemonstration } from "../useDemonstration.ts";
import styles from "./SignInPage.module.css";

/** Signing in, one step at a time: account, second factor, first password. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const welcome = useWelcome();
  useFrame("phone");
  usePrefetch([{ to: "/" }]);

  const advance = (next: SessionView) => {
    if (isWhole(next)) {
      void navigate({ to: safePath(to), replace: true });
    }
  };
  const demonstration = useDemonstration(advance);
  const isGuest = session.error instanceof ApiFailure && session.error.status === 401;
  const known = isGuest ? undefined : session.data;
  const lacksCode = known?.stage === "second-factor" ? known.person.number : null;
  if (isWhole(known)) {
    return <Navigate to={safePath(to)} replace />;
  }
  const { accounts, state } = demonstration;
  const mine = accounts.find(({ account }) => account === lacksCode);
  const isBusy = state.is === "entering" || state.is === "waiting";

  return (
    <div className={styles["page"]}>
      <div className={styles["arcs"]} aria-hidden="true">
        <Mark kind="line" size={560} />
      </div>
      <header className={styles["top"]}>
        <ElderToggle />
        <DisplayButton />
      </header>
      <main className={styles["sheet"]}>
        <div className={styles["name"]}>
          <Mark size={72} />
          <h1>{t("shell.product")}</h1>
          {/* An installation without a name of its own is called as the product is. */}
          {welcome.data?.name !== t("shell.product") && <p>{welcome.data?.name}</p>}
        </div>
        {isBusy ? <DemonstrationEntry state={state} /> : <Step session={known} onStep={advance} />}
        {mine !== undefined && !isBusy && (
          <div className={styles["demo"]}>
            {state.is === "failed" && <Failure error={state.error} />}
            <Button wide onClick={() => demonstration.complete(mine)}>
              {t("identity.demonstration.giveCode")}
            </Button>
          </div>
        )}
        {accounts.length > 0 && known === undefined && !isBusy && (
          <DemonstrationAccounts demonstration={demonstration} />
        )}
      </main>
    </div>
  );
}

interface StepProps {
  session: SessionView | undefined;
  onStep: (next: SessionView) => void;
}

function Step({ session, onStep }: StepProps) {
  switch (session?.stage) {
    case "second-factor":
      return <CodeStep name={session.person.name} onStep={onStep} />;
    case "enrol-second-factor":
      return <EnrolStep onStep={onStep} />;
    case "new-password":
      return <PasswordStep onStep={onStep} />;
    case "open":
    case undefined:
      return <AccountStep onStep={onStep} />;
  }
}
