import { IconBell, IconStar } from "@tabler/icons-react";
import { useState } from "react";
import { Checkbox } from "../field/Checkbox.tsx";
import { StateMark } from "../mark/StateMark.tsx";
import { VisuallyHidden } from "../mark/VisuallyHidden.tsx";
import { Card } from "../surface/Card.tsx";
import { Facts } from "../surface/Facts.tsx";
import { ListRow } from "../surface/ListRow.tsx";
import { Section } from "../surface/Section.tsx";
import { Table } from "../surface/Table.tsx";
import { Part } from "./Part.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

/** Rows of a list and of a table. */
export function RowPart() {
  const s = useSamples();
  const [openKey, setOpenKey] = useState("0131");
  const rows = [
    {
      id: "0126",
      text: s("r1"),
      who: s("name4"),
      mark: <StateMark state="ready">{s("mReady")}</StateMark>,
    },
    {
      id: "0131",
      text: s("r2"),
      who: s("name1"),
      mark: <StateMark state="near">{s("mNear")}</StateMark>,
    },
    {
      id: "0096",
      text: s("r3"),
      who: s("name5"),
      mark: <StateMark state="overdue">{s("mOverdue")}</StateMark>,
    },
  ];

  return (
    <Part title={s("rows")} note={s("rowsNote")}>
      <div className={styles["scroll"]}>
        <Table
          caption={s("rows")}
          rows={rows}
          rowKey={(row) => row.id}
          currentKey={openKey}
          isChosen={(row) => row.id === "0096"}
          onOpen={(row) => setOpenKey(row.id)}
          columns={[
            {
              id: "pick",
              title: <VisuallyHidden>{s("choices")}</VisuallyHidden>,
              width: 44,
              cell: (row) => (
                <Checkbox label={row.id} labelHidden defaultChecked={row.id === "0096"} />
              ),
            },
            { id: "number", title: s("tNumber"), width: 72, cell: (row) => row.id },
            { id: "text", title: s("tSummary"), cell: (row) => row.text },
            { id: "who", title: s("tWho"), width: 140, cell: (row) => row.who },
            { id: "limit", title: s("tLimit"), width: 140, cell: (row) => row.mark },
          ]}
        />
      </div>
      <div className={styles["two"]}>
        <Section title={s("todos")} count={2} aside={<a href="#all">{s("all")}</a>}>
          <Card pad="rows">
            <ListRow
              title={s("todo1")}
              note={s("todo1n")}
              end={<StateMark state="near">{s("todo1e")}</StateMark>}
              start={<IconStar size={20} stroke={1.5} aria-hidden="true" />}
              onOpen={() => setOpenKey("0126")}
            />
            <ListRow
              title={s("todo2")}
              note={s("todo2n")}
              end={s("todo2e")}
              start={<IconBell size={20} stroke={1.5} aria-hidden="true" />}
              onOpen={() => setOpenKey("0096")}
            />
          </Card>
        </Section>
        <Facts
          facts={[
            { name: s("fact1"), value: s("fact1v") },
            { name: s("fact2"), value: s("fact2v") },
          ]}
        />
      </div>
    </Part>
  );
}
