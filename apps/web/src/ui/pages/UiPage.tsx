import { useMediaQuery } from "@mantine/hooks";
import { Countdown } from "../time/Countdown.tsx";
import { AnswerPart } from "./AnswerPart.tsx";
import { BasePart } from "./BasePart.tsx";
import { ButtonPart } from "./ButtonPart.tsx";
import { FieldPart } from "./FieldPart.tsx";
import { FlowPart } from "./FlowPart.tsx";
import { MarkPart } from "./MarkPart.tsx";
import { RoomPart } from "./RoomPart.tsx";
import { RowPart } from "./RowPart.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

/** Every component in its states, on paper and in the control room. */
export function UiPage() {
  const s = useSamples();
  const isWide = useMediaQuery("(min-width: 900px)", undefined, { getInitialValueInEffect: false });

  return (
    <div data-frame={isWide ? "desk" : "phone"} className={styles["page"]}>
      <main>
        <div className={styles["paper"]}>
          <header className={styles["head"]}>
            <h1>{s("title")}</h1>
            <p>{s("intro")}</p>
          </header>
          <BasePart />
          <ButtonPart />
          <FieldPart />
          <MarkPart />
          <RowPart />
          <FlowPart />
          <AnswerPart />
          <div className={styles["chair"]}>
            <Countdown size="chair" seconds={161} total={480} label={s("left")} />
          </div>
        </div>
        <RoomPart />
      </main>
    </div>
  );
}
