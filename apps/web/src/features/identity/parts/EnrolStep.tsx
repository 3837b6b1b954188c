import type { SessionView } from "@plenary/contract/identity/schema";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useBeginEnrolment } from "../api.ts";
import styles from "../pages/SignInPage.module.css";
import { CodeStep } from "./CodeStep.tsx";

/** Sets the authenticator up: scan, then prove it with one code. */
export function EnrolStep({ onStep }: { onStep: (next: SessionView) => void }) {
  const { t } = useTranslation();
  const secret = useBeginEnrolment();
  const { mutate } = secret;
  // A secret counts only once a code of it was given: asking twice does no harm.
  useEffect(() => mutate(), [mutate]);

  if (secret.isError) {
    return <Failure error={secret.error} onRetry={() => mutate()} />;
  }
  if (secret.data === undefined) {
    return <Skeleton rows={4} />;
  }
  return (
    <>
      <h2 className={styles["greeting"]}>{t("identity.enrol.title")}</h2>
      <p className={styles["lead"]}>{t("identity.enrol.text")}</p>
      <img
        className={styles["qr"]}
        alt={t("identity.enrol.qr")}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(secret.data.qrSvg)}`}
      />
      <p className={styles["secret"]}>
        {t("identity.enrol.secret")} <code>{secret.data.secret}</code>
      </p>
      <CodeStep onStep={onStep} />
    </>
  );
}
