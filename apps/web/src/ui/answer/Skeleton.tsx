import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../mark/VisuallyHidden.tsx";
import styles from "./Skeleton.module.css";

const widths = ["42%", "88%", "74%", "60%", "81%", "52%"];

/** Grey lines where text will be; says once that it is loading. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();

  return (
    <div className={styles["rows"]} role="status">
      <VisuallyHidden>{t("ui.loading")}</VisuallyHidden>
      {Array.from({ length: rows }, (_row, index) => (
        <i key={index} style={{ inlineSize: widths[index % widths.length] }} />
      ))}
    </div>
  );
}
