import { useTranslation } from "react-i18next";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Card } from "../../../ui/surface/Card.tsx";
import { ListRow } from "../../../ui/surface/ListRow.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import styles from "../pages/SignInPage.module.css";
import type { Demonstration } from "../useDemonstration.ts";

/** In the demonstration: one press signs in. The account this address was made for stands first. */
export function DemonstrationAccounts({ demonstration }: { demonstration: Demonstration }) {
  const { t } = useTranslation();
  const { accounts, enter, state } = demonstration;
  const host = location.hostname.split(".")[0] ?? "";
  const own = accounts.filter((each) => each.host === host);
  const others = accounts.filter((each) => each.host !== host);

  return (
    <div className={styles["demo"]}>
      <Section title={t("identity.demonstration.title")}>
        {state.is === "failed" && <Failure error={state.error} />}
        <Card pad="rows" as="section">
          {[...own, ...others].map((each) => (
            <ListRow
              key={each.account}
              title={each.name}
              note={`${t(`identity.posts.${each.role}`)} · ${each.account}`}
              onOpen={() => enter(each)}
            />
          ))}
        </Card>
      </Section>
    </div>
  );
}
