import type { DemonstrationAccount, SessionView } from "@plenary/contract/identity/schema";
import { useState } from "react";
import { serverNow } from "../../platform/live/serverNow.ts";
import { useGiveSecondFactor, useSignIn, useWelcome } from "./api.ts";
import { giveOfferedCode } from "./model/giveOfferedCode.ts";
import { deviceName } from "./model/deviceName.ts";

export type DemonstrationState =
  | { is: "idle" }
  | { is: "entering"; name: string }
  /** The next code comes in so many seconds. */
  | { is: "waiting"; name: string; seconds: number }
  | { is: "failed"; error: Error };

export interface Demonstration {
  accounts: readonly DemonstrationAccount[];
  state: DemonstrationState;
  /** Signs in with one press; where a second factor is asked, the code valid now is given with it. */
  enter: (account: DemonstrationAccount) => void;
  /** Completes a sign-in that stopped at its second factor. */
  complete: (account: DemonstrationAccount) => void;
}

/** Signing in to a demonstration. It outlives the list of accounts, which goes as soon as one is chosen. */
export function useDemonstration(onStep: (next: SessionView) => void): Demonstration {
  const [state, setState] = useState<DemonstrationState>({ is: "idle" });
  const welcome = useWelcome();
  const signIn = useSignIn();
  const factor = useGiveSecondFactor();

  const giveCode = ({ account, name }: DemonstrationAccount) =>
    giveOfferedCode({
      readCode: async () => {
        const { data } = await welcome.refetch();
        return data?.demonstration.find((each) => each.account === account)?.code ?? null;
      },
      give: (code) => factor.mutateAsync(code),
      waitFor: async (ms) => {
        for (let seconds = Math.ceil(ms / 1_000); seconds > 0; seconds -= 1) {
          setState({ is: "waiting", name, seconds });
          await new Promise((resolve) => setTimeout(resolve, 1_000));
        }
        setState({ is: "entering", name });
      },
      now: serverNow,
    });
  const run = (name: string, work: () => Promise<SessionView>) => {
    setState({ is: "entering", name });
    work().then(
      (session) => {
        setState({ is: "idle" });
        onStep(session);
      },
      (error: unknown) =>
        setState({ is: "failed", error: error instanceof Error ? error : new Error("unknown") }),
    );
  };
  return {
    accounts: welcome.data?.demonstration ?? [],
    state,
    enter: (chosen) =>
      run(chosen.name, async () => {
        const { account, password } = chosen;
        const session = await signIn.mutateAsync({ account, password, device: deviceName() });
        return session.stage === "second-factor" ? giveCode(chosen) : session;
      }),
    complete: (chosen) => run(chosen.name, () => giveCode(chosen)),
  };
}
