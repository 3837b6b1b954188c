import type { MeetingFile } from "@plenary/contract/meetings/plan";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Checkbox } from "../../../ui/field/Checkbox.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { useChoices } from "../api.ts";
import { groupPlaces } from "../model/groupPlaces.ts";
import { useVenueActs } from "../useAgendaActs.ts";
import styles from "./ChoosePlaces.module.css";

interface Props {
  file: MeetingFile;
  onClose: () => void;
}

/** Places to become sub-venues: whole prefectures or single counties, found by name or initials. */
export function ChoosePlaces({ file, onClose }: Props) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { add } = useVenueActs(file.id);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const taken = new Set(file.venues.map((venue) => venue.placeId));
  const free = choices.data?.places.filter((place) => !taken.has(place.id)) ?? [];
  const set = (ids: readonly string[], isOn: boolean) =>
    setChosen((before) => {
      const rest = [...before].filter((id) => !ids.includes(id));
      return new Set(isOn ? [...rest, ...ids] : rest);
    });

  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={t("meetings.venues.choose")}
      actions={
        <>
          <Button
            onClick={() =>
              set(
                free.map((place) => place.id),
                true,
              )
            }
          >
            {t("meetings.venues.all", { count: free.length })}
          </Button>
          <Button
            kind="ink"
            disabled={chosen.size === 0}
            loading={add.isPending}
            onClick={() => add.mutate({ placeIds: [...chosen] }, { onSuccess: onClose })}
          >
            {t("meetings.venues.take", { count: chosen.size })}
          </Button>
        </>
      }
    >
      <TextField
        label={t("meetings.venues.searchPlace")}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {choices.isPending && <Skeleton rows={6} />}
      {choices.isError && <Failure error={choices.error} />}
      <div className={styles["groups"]}>
        {groupPlaces(free, search).map(({ prefecture, places }) => {
          const ids = places.map((place) => place.id);
          const count = ids.filter((id) => chosen.has(id)).length;
          return (
            <fieldset key={prefecture} className={styles["group"]}>
              <legend>
                <Checkbox
                  label={prefecture}
                  checked={count === ids.length}
                  partly={count > 0 && count < ids.length}
                  onChange={(event) => set(ids, event.target.checked)}
                />
              </legend>
              {places
                .filter((place) => place.name !== prefecture)
                .map((place) => (
                  <Checkbox
                    key={place.id}
                    label={place.name}
                    checked={chosen.has(place.id)}
                    onChange={(event) => set([place.id], event.target.checked)}
                  />
                ))}
            </fieldset>
          );
        })}
      </div>
    </Dialog>
  );
}
