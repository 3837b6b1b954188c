import { IconWifiOff } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "../action/Button.tsx";
import { Banner } from "../answer/Banner.tsx";
import { EmptyState } from "../answer/EmptyState.tsx";
import { Failure } from "../answer/Failure.tsx";
import { Progress } from "../answer/Progress.tsx";
import { Skeleton } from "../answer/Skeleton.tsx";
import { StateMark } from "../mark/StateMark.tsx";
import { Dialog } from "../overlay/Dialog.tsx";
import { Menu } from "../overlay/Menu.tsx";
import { Sheet } from "../overlay/Sheet.tsx";
import { showToast } from "../overlay/toasts.ts";
import { Card } from "../surface/Card.tsx";
import { Part } from "./Part.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

/** What the page answers: done, failed, empty, loading, lost. */
export function AnswerPart() {
  const s = useSamples();
  const [tries, setTries] = useState(0);
  const noteTry = () => setTries(tries + 1);

  return (
    <Part title={s("answers")} note={s("answersNote")}>
      <Overlays />
      <Banner
        icon={<IconWifiOff size={18} stroke={1.5} aria-hidden="true" />}
        title={s("lost")}
        action={
          <button type="button" onClick={noteTry}>
            {s("retryNow")}
          </button>
        }
      >
        {s("lostText")}
      </Banner>
      <div className={styles["three"]}>
        <Card>
          <EmptyState
            title={s("emptyTitle")}
            action={<Button onClick={noteTry}>{s("emptyAct")}</Button>}
          >
            {s("emptyText")}
          </EmptyState>
        </Card>
        <Card>
          <Skeleton rows={5} />
        </Card>
        <Card>
          <Failure
            title={s("failTitle")}
            error={{ code: "platform/unavailable", requestId: "7F3A" }}
            onRetry={noteTry}
          />
        </Card>
      </div>
      <div className={styles["two"]}>
        <Progress label={s("exporting")} value={412 / 684} detail={s("exportDetail")}>
          {s("exportFoot")}
        </Progress>
        <Progress
          label={s("exported")}
          value={1}
          done
          detail={<StateMark state="done">{s("exportedDetail")}</StateMark>}
        />
      </div>
    </Part>
  );
}

function Overlays() {
  const s = useSamples();
  const [opened, setOpened] = useState<"dialog" | "sheet">();
  const close = () => setOpened(undefined);
  const tell = () =>
    showToast({ message: s("undoDone"), undo: () => showToast({ message: s("withdraw") }) });
  const fail = () =>
    showToast({
      message: s("notSent"),
      tone: "bad",
      action: { label: s("toSettings"), act: close },
    });

  return (
    <div className={styles["row"]}>
      <Button onClick={() => setOpened("dialog")}>{s("openDialog")}</Button>
      <Button onClick={() => setOpened("sheet")}>{s("openSheet")}</Button>
      <Menu
        groups={[
          [
            { label: s("rename"), onChoose: tell },
            { label: s("copy"), onChoose: tell, chosen: true },
          ],
          [{ label: s("remove"), onChoose: fail, danger: true }],
        ]}
      >
        <Button>{s("openMenu")}</Button>
      </Menu>
      <Button kind="quiet" onClick={tell}>
        {s("undoDone")}
      </Button>
      <Button kind="quiet" onClick={fail}>
        {s("notSent")}
      </Button>
      <Dialog
        opened={opened === "dialog"}
        onClose={close}
        title={s("askTitle")}
        actions={
          <>
            <Button onClick={close}>{s("askLook")}</Button>
            <Button kind="primary" onClick={close}>
              {s("askDo")}
            </Button>
          </>
        }
      >
        {s("askText")}
      </Dialog>
      <Sheet opened={opened === "sheet"} onClose={close} title={s("choices")}>
        {s("askText")}
      </Sheet>
    </div>
  );
}
