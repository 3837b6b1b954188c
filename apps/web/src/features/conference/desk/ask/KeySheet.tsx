import { Kbd } from "../../../../ui/mark/Kbd.tsx";
import { Sheet } from "../../../../ui/overlay/Sheet.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { isSpaceForRoll } from "../model/isSpaceForRoll.ts";
import { useDeskText } from "../useDeskText.ts";
import styles from "./KeySheet.module.css";

interface KeyGroup {
  title: string;
  keys: readonly { keys: readonly string[]; act: string }[];
}

const groups: readonly KeyGroup[] = [
  {
    title: "cut",
    keys: [
      { keys: ["1", "–", "8"], act: "armPlace" },
      { keys: ["↵"], act: "armFocus" },
      { keys: ["F1"], act: "single" },
      { keys: ["F2"], act: "pair" },
      { keys: ["F4", "–", "F7"], act: "many" },
      { keys: ["N"], act: "fillNext" },
      { keys: ["Del"], act: "clearCell" },
      { keys: ["F8"], act: "pauseCard" },
      { keys: ["F9"], act: "testCard" },
      { keys: ["B"], act: "broadcast" },
      { keys: ["P"], act: "pauseTour" },
      { keys: ["␣"], act: "take" },
    ],
  },
  {
    title: "sound",
    keys: [
      { keys: ["M"], act: "silence" },
      { keys: ["Q"], act: "microphone" },
      { keys: ["T"], act: "clock" },
      { keys: ["="], act: "minute" },
    ],
  },
  {
    title: "move",
    keys: [
      { keys: ["["], act: "before" },
      { keys: ["]"], act: "after" },
      { keys: ["F"], act: "search" },
      { keys: ["Ctrl", "K"], act: "goto" },
      { keys: ["?"], act: "keys" },
      { keys: ["Esc"], act: "escape" },
    ],
  },
];

/** While roll is called, these keys are the call's and no longer the desk's. */
const takenByRoll: readonly string[] = ["armFocus", "fillNext", "take"];
const rollGroups: readonly KeyGroup[] = [
  {
    title: "roll",
    keys: [
      { keys: ["␣", "↵"], act: "rollNext" },
      { keys: ["N"], act: "rollSilent" },
    ],
  },
  ...groups.map(({ title, keys }) => ({
    title,
    keys: keys.filter(({ act }) => !takenByRoll.includes(act)),
  })),
];

/** Every key of the desk, as it works now. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const text = useDeskText();
  const { sitting, live } = useDeskRoom();
  const isRolling = isSpaceForRoll(sitting, live);

  return (
    <Sheet opened onClose={onClose} title={text("keys.title")}>
      {(isRolling ? rollGroups : groups).map((group) => (
        <section key={group.title} className={styles["group"]}>
          <h3>{text(`keys.groups.${group.title}`)}</h3>
          <dl>
            {group.keys.map(({ keys, act }) => (
              <div key={act}>
                <dt>{keys.map((key) => (key === "–" ? "–" : <Kbd key={key}>{key}</Kbd>))}</dt>
                <dd>{text(`keys.acts.${act}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles["note"]}>{text(isRolling ? "keys.noteRoll" : "keys.note")}</p>
    </Sheet>
  );
}
