import type { SystemState } from "@plenary/contract/system/schema";
import { useTranslation } from "react-i18next";
import { formatNumber, formatPercent } from "../../../platform/i18n/numbers.ts";
import { StateMark } from "../../../ui/mark/StateMark.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import { bytesText } from "../model/bytesText.ts";
import { concerns } from "../model/concerns.ts";
import { Length } from "./Length.tsx";
import { SystemCard } from "./SystemCard.tsx";

/** Program, database, disk, live lines and audit: what is only read. */
export function PlainSections({ state }: { state: SystemState }) {
  const { t } = useTranslation();
  const { app, at, audit, database, disk, lines } = state;
  const isShort = concerns(state).includes("disk");

  return (
    <>
      <SystemCard title={t("system.app.title")}>
        <Facts
          facts={[
            { name: t("system.version"), value: <bdi>{app.version}</bdi> },
            {
              name: t("system.app.running"),
              value: <Length ms={Date.parse(at) - Date.parse(app.startedAt)} />,
            },
            { name: t("system.app.since"), value: <Moment at={app.startedAt} kind="full" /> },
          ]}
        />
      </SystemCard>
      <SystemCard title={t("system.database.title")}>
        <Facts
          facts={[
            {
              name: t("system.version"),
              value: <bdi>{t("system.database.product", { version: database.version })}</bdi>,
            },
            { name: t("system.size"), value: <bdi>{bytesText(database.bytes)}</bdi> },
            {
              name: t("system.database.safety"),
              value:
                database.unsafe.length === 0 ? (
                  <StateMark state="done">{t("system.database.safe")}</StateMark>
                ) : (
                  <StateMark state="overdue">
                    <code>{database.unsafe.join(", ")}</code>
                  </StateMark>
                ),
            },
          ]}
        />
      </SystemCard>
      <SystemCard title={t("system.disk.title")}>
        <Facts
          facts={[
            {
              name: t("system.disk.free"),
              value: (
                <StateMark state={isShort ? "overdue" : "done"}>
                  <bdi>
                    {bytesText(disk.freeBytes)} ({formatPercent(disk.freeBytes / disk.totalBytes)})
                  </bdi>
                </StateMark>
              ),
            },
            { name: t("system.disk.total"), value: <bdi>{bytesText(disk.totalBytes)}</bdi> },
          ]}
        />
      </SystemCard>
      <SystemCard title={t("system.lines.title")}>
        <Facts
          facts={[
            { name: t("system.lines.pages"), value: formatNumber(lines.pages) },
            { name: t("system.lines.streams"), value: formatNumber(lines.streams) },
            { name: t("system.lines.followers"), value: formatNumber(lines.followers) },
          ]}
        />
      </SystemCard>
      <SystemCard title={t("system.audit.title")}>
        <Facts
          facts={[
            { name: t("system.audit.rows"), value: formatNumber(audit.rows) },
            { name: t("system.audit.unlinked"), value: formatNumber(audit.unlinked) },
            {
              name: t("system.audit.checkpoint"),
              value:
                audit.checkpoint === null ? (
                  t("system.audit.none")
                ) : (
                  <>
                    <bdi>{t("system.audit.at", { seq: formatNumber(audit.checkpoint.seq) })}</bdi>{" "}
                    <Moment at={audit.checkpoint.at} />
                  </>
                ),
            },
          ]}
        />
      </SystemCard>
    </>
  );
}
