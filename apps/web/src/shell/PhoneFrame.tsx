import { IconChevronLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../ui/action/IconButton.tsx";
import { Count } from "../ui/mark/Count.tsx";
import { LinkBar } from "./LinkBar.tsx";
import styles from "./PhoneFrame.module.css";
import { useFrame } from "./useFrame.ts";

export interface PhoneTab {
  to: string;
  label: string;
  icon: ReactNode;
  count?: number;
}

export interface PhoneFrameProps {
  /** The title of a page; or `masthead` for a first screen with more than a title. */
  title?: string;
  /** Beneath the title, small. */
  subtitle?: ReactNode;
  masthead?: ReactNode;
  onBack?: () => void;
  /** At the end of the top bar: search, more. Icon buttons. */
  tools?: ReactNode;
  /** The tabs that exist; none are drawn for a page below one. */
  tabs?: readonly PhoneTab[];
  /** The page's main acts, under the thumb. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page on a phone: top bar, content, acts and tabs at the bottom. */
export function PhoneFrame(props: PhoneFrameProps) {
  const { title, subtitle, masthead, onBack, tools, tabs = [], actions, children } = props;
  const { t } = useTranslation();
  useFrame("phone");

  return (
    <div className={styles["phone"]}>
      <a href="#content" className={styles["skip"]}>
        {t("shell.skip")}
      </a>
      <header className={styles["top"]}>
        {masthead ?? (
          <div className={styles["bar"]}>
            <span className={styles["side"]}>
              {onBack !== undefined && (
                <IconButton
                  label={t("shell.back")}
                  tooltip={false}
                  icon={<IconChevronLeft size={24} stroke={1.5} data-flip aria-hidden="true" />}
                  onClick={onBack}
                />
              )}
            </span>
            <h1 className={styles["title"]}>
              {title}
              {subtitle !== undefined && <small>{subtitle}</small>}
            </h1>
            <span className={styles["tools"]}>{tools}</span>
          </div>
        )}
        <LinkBar />
      </header>
      <main id="content" tabIndex={-1} className={styles["content"]}>
        {children}
      </main>
      {(actions !== undefined || tabs.length > 0) && (
        <footer className={styles["dock"]}>
          {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
          {tabs.length > 0 && <PhoneTabs tabs={tabs} />}
        </footer>
      )}
    </div>
  );
}

function PhoneTabs({ tabs }: { tabs: readonly PhoneTab[] }) {
  const { t } = useTranslation();

  return (
    <nav aria-label={t("shell.mainTabs")} className={styles["tabs"]}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} activeOptions={{ exact: tab.to === "/" }}>
          <span className={styles["icon"]}>
            {tab.icon}
            <Count value={tab.count ?? 0} />
          </span>
          <span>{tab.label}</span>
        </Link>
      ))}
    </nav>
  );
}
