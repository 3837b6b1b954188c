import { useState } from "react";
import { Steps } from "../surface/Steps.tsx";
import { Tabs } from "../surface/Tabs.tsx";
import { Part } from "./Part.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

/** Tabs and steps. */
export function FlowPart() {
  const s = useSamples();
  const [tab, setTab] = useState("1");

  return (
    <Part title={s("flow")} note={s("flowNote")}>
      <Tabs
        label={s("flow")}
        value={tab}
        onChange={setTab}
        options={[
          { value: "1", label: s("tab1"), count: 373 },
          { value: "2", label: s("tab2"), count: 27 },
          { value: "3", label: s("tab3"), count: 4 },
        ]}
      >
        <div className={styles["two"]}>
          <Steps
            label={s("flow")}
            current={3}
            steps={[
              { label: s("s1"), note: "01-12" },
              { label: s("s2"), note: "01-28" },
              { label: s("s3"), note: "03-02" },
              { label: s("s4"), note: s("s4n") },
              { label: s("s5") },
              { label: s("s6") },
            ]}
          />
          <Steps
            kind="down"
            label={s("flowNote")}
            current={2}
            steps={[
              { label: s("d1"), note: "15:05" },
              { label: s("d2"), note: "17:20" },
              { label: s("d3"), note: "15:12" },
              { label: s("sign") },
            ]}
          />
        </div>
      </Tabs>
    </Part>
  );
}
