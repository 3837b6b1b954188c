import type { Pick as Picked } from "@plenary/contract/conference/schema";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import styles from "./Column.module.css";
import type { PickActs } from "./usePickActs.ts";

export interface PickRowProps {
  pick: Picked;
  /** It is on every screen now. */
  isOnScreen: boolean;
  canPick: boolean;
  canShow: boolean;
  acts: PickActs;
  onAnswer: () => void;
}

/** One pick with what can be done next. */
export function PickRow({ pick, isOnScreen, canPick, canShow, acts, onAnswer }: PickRowProps) {
  const { t } = useTranslation();
  const key = isOnScreen ? "onScreen" : pick.state;

  return (
    <li className={styles["item"]} data-on={isOnScreen || undefined}>
      <p className={styles["head"]}>
        <b dir="auto">{pick.author}</b>
        <span dir="auto">{pick.title}</span>
        <Moment at={pick.pickedAt} kind="near" />
      </p>
      <p className={styles["text"]} dir="auto">
        {pick.text}
      </p>
      {pick.answer !== null && (
        <div className={styles["answer"]}>
          <b dir="auto">{pick.answer.by}</b>
          <p className={styles["text"]} dir="auto">
            {pick.answer.text}
          </p>
        </div>
      )}
      <div className={styles["acts"]}>
        <Tag tone={isOnScreen ? "seal" : "plain"}>{t(`conference.clerk.pick.${key}`)}</Tag>
        <Acts
          pick={pick}
          isOnScreen={isOnScreen}
          canPick={canPick}
          canShow={canShow}
          acts={acts}
          onAnswer={onAnswer}
        />
      </div>
    </li>
  );
}

function Acts({ pick, isOnScreen, canPick, canShow, acts, onAnswer }: PickRowProps) {
  const { t } = useTranslation();
  const isPending = acts.pendingId === pick.id;
  const isOpen = pick.state === "picked" || pick.state === "shown";

  return (
    <>
      {canShow && !isOnScreen && isOpen && (
        <Button
          size="small"
          kind={pick.state === "picked" ? "ink" : "secondary"}
          loading={isPending}
          onClick={() => acts.show(pick.id)}
        >
          {t(`conference.clerk.${pick.state === "picked" ? "show" : "showAgain"}`)}
        </Button>
      )}
      {isOnScreen && canShow && (
        <Button size="small" kind="ink" loading={acts.isHiding} onClick={acts.hide}>
          {t("conference.clerk.hide")}
        </Button>
      )}
      {canPick && isOpen && (
        <Button size="small" onClick={onAnswer}>
          {t("conference.clerk.answer")}
        </Button>
      )}
      {canPick && pick.state === "picked" && (
        <Button size="small" kind="quiet" loading={isPending} onClick={() => acts.drop(pick.id)}>
          {t("conference.clerk.drop")}
        </Button>
      )}
    </>
  );
}
