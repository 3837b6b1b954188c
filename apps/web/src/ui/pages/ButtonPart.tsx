import { IconDownload, IconSearch, IconStar } from "@tabler/icons-react";
import { useState } from "react";
import { Button, type ButtonKind } from "../action/Button.tsx";
import { IconButton } from "../action/IconButton.tsx";
import { Segmented } from "../action/Segmented.tsx";
import { Part } from "./Part.tsx";
import { type SampleKey, useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

const kinds: readonly [ButtonKind, SampleKey, SampleKey][] = [
  ["primary", "primary", "sign"],
  ["ink", "inkKind", "call"],
  ["secondary", "secondary", "export"],
  ["quiet", "quiet", "more"],
  ["danger", "danger", "withdraw"],
];

/** Buttons of every kind, at rest, switched off and busy. */
export function ButtonPart() {
  const s = useSamples();
  const [size, setSize] = useState("standard");
  const [isStarred, setStarred] = useState(true);

  return (
    <Part title={s("buttons")} note={s("buttonsNote")}>
      {kinds.map(([kind, name, text]) => (
        <div key={kind} className={styles["row"]}>
          <span className={styles["name"]}>{s(name)}</span>
          <Button kind={kind}>{s(text)}</Button>
          <Button kind={kind} disabled>
            {s(text)}
          </Button>
          <Button kind={kind} loading>
            {s("signing")}
          </Button>
        </div>
      ))}
      <div className={styles["row"]}>
        <Button size="small">{s("export")}</Button>
        <Button icon={<IconDownload size={16} stroke={1.5} aria-hidden="true" />}>
          {s("export")}
        </Button>
        <Button size="large" kind="primary">
          {s("sign")}
        </Button>
        <IconButton
          label={s("find")}
          icon={<IconSearch size={20} stroke={1.5} aria-hidden="true" />}
        />
        <IconButton
          label={s("key")}
          outlined
          pressed={isStarred}
          onClick={() => setStarred(!isStarred)}
          icon={<IconStar size={20} stroke={1.5} aria-hidden="true" />}
        />
      </div>
      <div className={styles["half"]}>
        <Segmented
          label={s("size")}
          value={size}
          onChange={setSize}
          options={[
            { value: "small", label: s("small"), scale: 0.875 },
            { value: "standard", label: s("standard") },
            { value: "large", label: s("large"), scale: 1.25 },
          ]}
        />
      </div>
    </Part>
  );
}
