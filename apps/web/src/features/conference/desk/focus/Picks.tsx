import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { Button } from "../../../../ui/action/Button.tsx";
import { StateMark } from "../../../../ui/mark/StateMark.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { picksOf } from "../model/picks.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./Picks.module.css";

/** Posts of the topic group that the clerk has picked: shown on every screen, then answered. */
export function Picks() {
  const text = useDeskText();
  const { live } = useDeskRoom();
  if (live === null) {
    return null;
  }
  const picks = picksOf(live.picks);

  return (
    <section aria-labelledby="desk-picks" className={styles["picks"]}>
      <header className={styles["head"]}>
        <h2 id="desk-picks">{text("picks.title")}</h2>
        <span>
          {text("picks.count", { count: picks.filter((pick) => pick.state !== "answered").length })}
        </span>
      </header>
      {picks.length === 0 ? (
        <p className={styles["none"]}>{text("picks.none")}</p>
      ) : (
        <ul className={styles["list"]}>
          {picks.map((pick) => (
            <PickRow key={pick.id} pick={pick} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PickRow({ pick }: { pick: PickedPost }) {
  const text = useDeskText();
  const { sitting, commands, ask } = useDeskRoom();
  const { showPick, hidePost, dropPick } = commands;
  const isOnScreen = sitting.post?.pickId === pick.id;
  const canShow = sitting.state === "sitting";

  return (
    <li className={styles["pick"]} data-onair={isOnScreen || undefined}>
      <p className={styles["author"]}>
        <b>{pick.author}</b>
        <span>{pick.title}</span>
        <PickState pick={pick} isOnScreen={isOnScreen} />
      </p>
      <p className={styles["text"]} title={pick.text}>
        {pick.text}
      </p>
      {pick.answer !== null && (
        <p className={styles["answer"]} title={pick.answer.text}>
          {text("picks.answeredBy", { by: pick.answer.by })}
        </p>
      )}
      <p className={styles["acts"]}>
        {isOnScreen ? (
          <Button size="small" loading={hidePost.isPending} onClick={() => hidePost.run(undefined)}>
            {text("picks.hide")}
          </Button>
        ) : (
          <Button
            size="small"
            disabled={!canShow}
            loading={showPick.pendingFor === pick.id}
            onClick={() => showPick.run(pick.id)}
          >
            {text(pick.state === "picked" ? "picks.show" : "picks.showAgain")}
          </Button>
        )}
        {pick.state !== "answered" && (
          <Button size="small" onClick={() => ask({ is: "answer", pickId: pick.id })}>
            {text("picks.answer")}
          </Button>
        )}
        {pick.state === "picked" && (
          <Button
            size="small"
            kind="quiet"
            loading={dropPick.pendingFor === pick.id}
            onClick={() => dropPick.run(pick.id)}
          >
            {text("picks.drop")}
          </Button>
        )}
      </p>
    </li>
  );
}

function PickState({ pick, isOnScreen }: { pick: PickedPost; isOnScreen: boolean }) {
  const text = useDeskText();
  if (isOnScreen) {
    return <StateMark state="onair">{text("picks.states.onScreen")}</StateMark>;
  }
  const state = pick.state === "answered" ? "done" : "half";
  return (
    <StateMark state={pick.state === "picked" ? "none" : state}>
      {text(`picks.states.${pick.state}`)}
    </StateMark>
  );
}
