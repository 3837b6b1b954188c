import type { Act } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../platform/i18n/numbers.ts";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { type ActGroup, actGroups, groupOf } from "../model/actGroups.ts";
import styles from "./ActList.module.css";

interface Props {
  acts: readonly Act[];
  found: number;
  group: ActGroup | null;
  search: string;
  onGroup: (group: ActGroup | null) => void;
  onSearch: (search: string) => void;
}

/** Which acts are listed: by what they are about, and by their words. */
export function ActFilter({ acts, found, group, search, onGroup, onSearch }: Props) {
  const { t } = useTranslation();
  const present = actGroups.filter((each) => acts.some((act) => groupOf(act) === each));

  return (
    <div className={styles["filter"]}>
      <Select
        label={t("minutes.timeline.about")}
        placeholder={t("minutes.timeline.all")}
        options={present.map((value) => ({ value, label: t(`minutes.timeline.groups.${value}`) }))}
        value={group}
        clearable
        onChange={onGroup}
      />
      <TextField
        label={t("minutes.timeline.search")}
        type="search"
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <p role="status" className={styles["count"]}>
        {t("minutes.timeline.found", {
          found: formatNumber(found),
          count: acts.length,
          of: formatNumber(acts.length),
        })}
      </p>
    </div>
  );
}
