import { Mark } from "../mark/Mark.tsx";
import { Part } from "./Part.tsx";
import { type SampleKey, useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

const colours: readonly [SampleKey, string][] = [
  ["paper", "--paper"],
  ["card", "--card"],
  ["sunken", "--sunken"],
  ["ink", "--ink"],
  ["ink2", "--ink-2"],
  ["seal", "--seal"],
  ["info", "--info"],
  ["good", "--good"],
  ["warn", "--warn"],
  ["bad", "--bad"],
];

/** Marks, colours and type. */
export function BasePart() {
  const s = useSamples();

  return (
    <Part title={s("base")} note={s("baseNote")}>
      <div className={styles["row"]}>
        <Mark size={64} label={s("markName")} />
        <Mark size={40} />
        <span className={styles["sealInk"]}>
          <Mark size={40} kind="line" />
        </span>
        <span className={styles["sealInk"]}>
          <Mark size={20} kind="line" />
        </span>
        <p className={styles["small"]}>{s("markNote")}</p>
      </div>
      <ul className={styles["palette"]}>
        {colours.map(([name, token]) => (
          <li key={token}>
            <i style={{ background: `var(${token})` }} />
            <b>{s(name)}</b>
            <span>{token}</span>
          </li>
        ))}
      </ul>
      <div className={styles["row"]}>
        <p style={{ fontSize: "var(--t-34)", fontWeight: 600 }}>{s("province")}</p>
        <p style={{ fontSize: "var(--t-26)", fontWeight: 600 }}>{s("amount")}</p>
        <p style={{ fontSize: "var(--t-20)", fontWeight: 600 }}>{s("exchange")}</p>
        <p style={{ font: "600 var(--t-20)/1.5 var(--font-document)" }}>{s("serif")}</p>
        <p style={{ fontSize: "var(--t-16)" }}>{s("body")}</p>
        <p style={{ fontSize: "var(--t-14)" }}>{s("cell")}</p>
        <p style={{ fontSize: "var(--t-12)" }}>{s("caption")}</p>
      </div>
    </Part>
  );
}
