import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../platform/i18n/numbers.ts";
import { useLink } from "../platform/live/linkState.ts";
import { IconButton } from "../ui/action/IconButton.tsx";
import { LiveDot } from "../ui/mark/LiveDot.tsx";
import { Mark } from "../ui/mark/Mark.tsx";
import styles from "./DeskFrame.module.css";
import { DisplayButton } from "./DisplayButton.tsx";
import { LinkBar } from "./LinkBar.tsx";
import { useFrame } from "./useFrame.ts";

export interface DeskSection {
  to: string;
  label: string;
  icon: ReactNode;
  count?: number;
}

export interface DeskGroup {
  /** The first group has no title. */
  title?: string;
  sections: readonly DeskSection[];
}

export interface DeskFrameProps {
  /** The body this desk works for. */
  body: string;
  groups: readonly DeskGroup[];
  title: string;
  /** Beside the title: a switch of view, a count. */
  beside?: ReactNode;
  /** At the end of the head: search, the page's tools. */
  tools?: ReactNode;
  /** Who is signed in, at the foot of the rail. */
  account?: ReactNode;
  /** Whether this page moves by itself. */
  live?: boolean;
  /** Beside the list: the open thing. Below 1100 px it covers the list. */
  detail?: ReactNode;
  children: ReactNode;
}

/** A page on a desk: sections on the rail, list and detail side by side. */
export function DeskFrame(props: DeskFrameProps) {
  const { body, groups, title, beside, tools, account, live = false, detail, children } = props;
  const { t } = useTranslation();
  const isOnline = useLink((link) => link.state === "online");
  const [isRailOpen, setRailOpen] = useState(false);
  useFrame("desk");

  return (
    <div className={styles["frame"]}>
      <a href="#content" className={styles["skip"]}>
        {t("shell.skip")}
      </a>
      <aside className={styles["rail"]} data-open={isRailOpen || undefined}>
        <Link to="/" className={styles["brand"]}>
          <Mark size={28} />
          <span>
            <b>{t("shell.product")}</b>
            <small>{body}</small>
          </span>
        </Link>
        <nav aria-label={t("shell.sections")} className={styles["scroll"]}>
          {groups.map((group) => (
            <RailGroup key={group.title ?? ""} group={group} onChoose={() => setRailOpen(false)} />
          ))}
        </nav>
        {account !== undefined && <div className={styles["account"]}>{account}</div>}
      </aside>
      {isRailOpen && (
        <button
          type="button"
          aria-label={t("ui.close")}
          className={styles["veil"]}
          onClick={() => setRailOpen(false)}
        />
      )}
      <div className={styles["main"]}>
        <header className={styles["top"]}>
          <span className={styles["opener"]}>
            <IconButton
              label={t("shell.openRail")}
              icon={<IconMenu2 size={20} stroke={1.5} aria-hidden="true" />}
              onClick={() => setRailOpen(true)}
            />
          </span>
          <h1>{title}</h1>
          {beside}
          <span className={styles["space"]} />
          <LiveDot live={live && isOnline} />
          {tools}
          <DisplayButton />
        </header>
        <LinkBar />
        <div className={detail === undefined ? styles["one"] : styles["split"]}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, and must do so by keyboard even where nothing in it can be pressed. */}
          <main id="content" tabIndex={0} className={styles["content"]}>
            {children}
          </main>
          {detail !== undefined && (
            <section aria-label={t("shell.detail")} className={styles["detail"]}>
              {detail}
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function RailGroup({ group, onChoose }: { group: DeskGroup; onChoose: () => void }) {
  return (
    <div className={styles["group"]}>
      {group.title !== undefined && <h2>{group.title}</h2>}
      <ul>
        {group.sections.map((section) => (
          <li key={section.to}>
            <Link
              to={section.to}
              className={styles["section"]}
              activeOptions={{ exact: section.to === "/" }}
              onClick={onChoose}
            >
              {section.icon}
              <span>{section.label}</span>
              {section.count !== undefined && section.count > 0 && (
                <em>{formatNumber(section.count)}</em>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
