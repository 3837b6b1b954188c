import type { DemonstrationAccount, SessionView } from "@plenary/contract/identity/schema";
import { useTranslation } from "react-i18next";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Card } from "../../../ui/surface/Card.tsx";
import { ListRow } from "../../../ui/surface/ListRow.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { useGiveSecondFactor, useSignIn, useWelcome } from "../api.ts";
import styles from "../pages/SignInPage.module.css";
import { deviceName } from "./AccountStep.tsx";

interface Props {
  accounts: readonly DemonstrationAccount[];
  onStep: (next: SessionView) => void;
}

/** In the demonstration: one press signs in. The account this address was made for stands first. */
export function DemonstrationAccounts({ accounts, onStep }: Props) {
  const { t } = useTranslation();
  const welcome = useWelcome();
  const signIn = useSignIn();
  const give = useGiveSecondFactor();
  const failure = signIn.error ?? give.error;
  // Where a second factor is asked, the code that is valid now is given with it.
  const enter = async ({ account, password }: DemonstrationAccount) => {
    const session = await signIn.mutateAsync({ account, password, device: deviceName() });
    if (session.stage !== "second-factor") {
      onStep(session);
      return;
    }
    const { data } = await welcome.refetch();
    const code = data?.demonstration.find((each) => each.account === account)?.code ?? "";
    onStep(await give.mutateAsync(code));
  };
  const host = location.hostname.split(".")[0] ?? "";
  const own = accounts.filter((each) => each.host === host);
  const others = accounts.filter((each) => each.host !== host);

  return (
    <div className={styles["demo"]}>
      <Section title={t("identity.demonstration.title")}>
        {failure !== null && <Failure error={failure} />}
        <Card pad="rows" as="section">
          {[...own, ...others].map((each) => (
            <ListRow
              key={each.account}
              title={each.name}
              note={`${t(`identity.posts.${each.role}`)} · ${each.account}`}
              onOpen={() => void enter(each).catch(() => undefined)}
            />
          ))}
        </Card>
      </Section>
    </div>
  );
}
