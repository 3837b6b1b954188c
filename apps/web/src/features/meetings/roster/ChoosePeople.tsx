import type { PostKind } from "@plenary/contract/identity/schema";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { Checkbox } from "../../../ui/field/Checkbox.tsx";
import { Select } from "../../../ui/field/Select.tsx";
import { TextField } from "../../../ui/field/TextField.tsx";
import { Dialog } from "../../../ui/overlay/Dialog.tsx";
import { type PeopleWish, useChoices, usePeople } from "../api.ts";
import styles from "./ChoosePeople.module.css";

export interface Chosen {
  id: string;
  name: string;
}

interface Props {
  title: string;
  /** What is shown before anything is asked. */
  first?: PeopleWish;
  isSingle?: boolean;
  isSending?: boolean;
  onClose: () => void;
  onChoose: (people: readonly Chosen[]) => void;
}

const kinds: readonly PostKind[] = [
  ...(["member", "leader", "staff", "officer"] as const),
  ...(["director", "clerk", "technician", "operator"] as const),
];

/** People of the committee by name, post, sector or special committee. */
export function ChoosePeople(props: Props) {
  const { title, first, isSingle = false, isSending = false, onClose, onChoose } = props;
  const { t } = useTranslation();
  const choices = useChoices();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<PostKind | null>(first?.kind ?? null);
  const [sectorId, setSector] = useState<string | null>(null);
  const [specialId, setSpecial] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const asked = useDeferredValue(search.trim());
  const people = usePeople({
    ...(asked === "" ? {} : { search: asked }),
    ...(kind === null ? {} : { kind }),
    ...(sectorId === null ? {} : { sectorId }),
    ...(specialId === null ? {} : { specialCommitteeId: specialId }),
  });
  const found = people.data?.people ?? [];
  const set = (all: readonly Chosen[], isOn: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const { id, name } of all) {
        if (isOn) {
          next.set(id, { id, name });
        } else {
          next.delete(id);
        }
      }
      return next;
    });
  const named = (all: readonly { id: string; name: string }[] | undefined) =>
    (all ?? []).map((each) => ({ value: each.id, label: each.name }));

  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={title}
      actions={
        isSingle ? undefined : (
          <>
            <Button disabled={found.length === 0} onClick={() => set(found, true)}>
              {t("meetings.roster.allFound", { count: found.length })}
            </Button>
            <Button
              kind="ink"
              disabled={chosen.size === 0}
              loading={isSending}
              onClick={() => onChoose([...chosen.values()])}
            >
              {t("meetings.roster.take", { count: chosen.size })}
            </Button>
          </>
        )
      }
    >
      <div className={styles["wishes"]}>
        <TextField
          label={t("meetings.roster.searchPeople")}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Select
          label={t("meetings.roster.post")}
          clearable
          options={kinds.map((value) => ({ value, label: t(`meetings.posts.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={t("meetings.roster.sector")}
          clearable
          searchable
          options={named(choices.data?.sectors)}
          value={sectorId}
          onChange={setSector}
        />
        <Select
          label={t("meetings.roster.special")}
          clearable
          searchable
          options={named(choices.data?.specialCommittees)}
          value={specialId}
          onChange={setSpecial}
        />
      </div>
      {people.isError && <Failure error={people.error} />}
      <ul className={styles["people"]} aria-busy={people.isFetching}>
        {found.map((person) => (
          <li key={person.id}>
            {isSingle ? (
              <button type="button" onClick={() => onChoose([person])}>
                <b>{person.name}</b>
                <span>{person.title}</span>
              </button>
            ) : (
              <Checkbox
                label={person.name}
                hint={[person.sector, person.title].filter(Boolean).join(" · ")}
                checked={chosen.has(person.id)}
                onChange={(event) => set([person], event.target.checked)}
              />
            )}
          </li>
        ))}
      </ul>
      {people.data !== undefined && found.length === 0 && <p>{t("ui.nothingFound")}</p>}
    </Dialog>
  );
}
