import type { SystemState } from "@plenary/contract/system/schema";
import { useTranslation } from "react-i18next";
import { Progress } from "../../../ui/answer/Progress.tsx";
import { type State, StateMark } from "../../../ui/mark/StateMark.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import styles from "./EngineSection.module.css";
import { SystemCard } from "./SystemCard.tsx";

type Media = SystemState["media"];

const marks: Record<Media["is"], State> = {
  looking: "half",
  building: "half",
  starting: "half",
  ready: "done",
  down: "overdue",
  missing: "overdue",
  stopped: "none",
  off: "none",
};

/** The media engine: what it is doing, since when, and what mends it. */
export function EngineSection({ media }: { media: Media }) {
  const { t } = useTranslation();

  return (
    <SystemCard title={t("system.media.title")}>
      <Facts
        facts={[
          {
            name: t("system.media.state"),
            value: (
              <StateMark state={marks[media.is]}>{t(`system.media.states.${media.is}`)}</StateMark>
            ),
          },
          {
            name: t("system.version"),
            value: media.version === null ? t("system.media.untold") : <bdi>{media.version}</bdi>,
          },
          { name: t("system.media.since"), value: <Moment at={media.since} kind="full" /> },
        ]}
      />
      {media.done !== null && media.total !== null && (
        <Progress
          label={t("system.media.states.building")}
          value={media.total === 0 ? 0 : media.done / media.total}
          detail={`${media.done} / ${media.total}`}
        />
      )}
      {media.why !== null && media.install !== null && (
        <p className={styles["install"]}>
          {t("system.media.install")} {t(`system.media.why.${media.why}`)}
          <code dir="ltr">{media.install}</code>
        </p>
      )}
    </SystemCard>
  );
}
