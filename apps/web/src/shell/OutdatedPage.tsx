import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isServerThere, loadFresh, mayHeal } from "../platform/pwa/loadFresh.ts";
import { Button } from "../ui/action/Button.tsx";
import { StatusPage } from "./StatusPage.tsx";
import { WaitingPage } from "./WaitingPage.tsx";

const askAgainMs = 3_000;

/**
 * A page whose part the server no longer has: Plenary was renewed while this one stood open. It loads
 * itself anew once; if that did not help it says so.
 */
export function OutdatedPage() {
  const { t } = useTranslation();
  const [standing, setStanding] = useState<"asking" | "away" | "asked">("asking");

  useEffect(() => {
    if (standing === "asked") {
      return;
    }
    const heal = async () => {
      if (!(await isServerThere())) {
        setStanding("away");
        return;
      }
      if (mayHeal(Date.now(), sessionStorage)) {
        await loadFresh();
        return;
      }
      setStanding("asked");
    };
    void heal();
    const timer = setInterval(() => void heal(), askAgainMs);
    return () => clearInterval(timer);
  }, [standing]);

  if (standing === "asking") {
    return <WaitingPage />;
  }
  return (
    <StatusPage
      title={t(standing === "away" ? "shell.outdated.away" : "shell.outdated.title")}
      text={t(standing === "away" ? "shell.outdated.awayText" : "shell.outdated.text")}
      action={
        <Button kind="primary" onClick={() => void loadFresh()}>
          {t("shell.broken.reload")}
        </Button>
      }
    />
  );
}
