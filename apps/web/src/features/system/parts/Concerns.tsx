import type { SystemState } from "@plenary/contract/system/schema";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../../ui/answer/Banner.tsx";
import { concerns } from "../model/concerns.ts";

const grave = ["unsafe", "disk"];

/** What needs somebody now, or that nothing does. */
export function Concerns({ state }: { state: SystemState }) {
  const { t } = useTranslation();
  const found = concerns(state);
  const icon = { size: 18, stroke: 1.5, "aria-hidden": true } as const;

  if (found.length === 0) {
    return (
      <Banner tone="good" icon={<IconCircleCheck {...icon} />} title={t("system.concerns.none")} />
    );
  }
  return found.map((concern) => (
    <Banner
      key={concern}
      tone={grave.includes(concern) ? "bad" : "warn"}
      icon={<IconAlertTriangle {...icon} />}
      title={t(`system.concerns.${concern}`)}
    >
      {t(`system.concerns.${concern}Text`)}
    </Banner>
  ));
}
