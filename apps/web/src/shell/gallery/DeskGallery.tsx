import { IconFileText, IconInbox, IconMessages, IconSettings } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "../../ui/action/Button.tsx";
import { EmptyState } from "../../ui/answer/EmptyState.tsx";
import { StateMark } from "../../ui/mark/StateMark.tsx";
import { useSamples } from "../../ui/pages/samples.ts";
import { Facts } from "../../ui/surface/Facts.tsx";
import { Table } from "../../ui/surface/Table.tsx";
import { AccountMenu } from "../AccountMenu.tsx";
import { DeskFrame } from "../DeskFrame.tsx";

/** The desk's frame with sample content, at /ui/desk. */
export function DeskGallery() {
  const s = useSamples();
  const [openKey, setOpenKey] = useState<string>();
  const rows = (["r1", "r2", "r3"] as const).map((key) => ({ key, text: s(key) }));
  const icon = { size: 16, stroke: 1.5 };

  return (
    <DeskFrame
      body={s("province")}
      title={s("exchange")}
      live
      account={
        <AccountMenu
          name={s("name1")}
          post={s("post1")}
          groups={[[{ label: s("remove"), onChoose: () => setOpenKey(undefined) }]]}
        />
      }
      groups={[
        {
          sections: [
            { to: "/ui/desk", label: s("exchange"), icon: <IconInbox {...icon} />, count: 12 },
          ],
        },
        {
          title: s("flow"),
          sections: [
            { to: "/ui/phone", label: s("marks"), icon: <IconFileText {...icon} />, count: 1684 },
            { to: "/ui/phone", label: s("todos"), icon: <IconMessages {...icon} /> },
            { to: "/ui/room", label: s("room"), icon: <IconSettings {...icon} /> },
          ],
        },
      ]}
      {...(openKey === undefined
        ? {}
        : {
            detail: (
              <>
                <Facts
                  facts={[{ name: s("tSummary"), value: s(openKey === "r1" ? "r1" : "r2") }]}
                />
                <EmptyState
                  title={s("emptyTitle")}
                  action={<Button onClick={() => setOpenKey(undefined)}>{s("emptyAct")}</Button>}
                >
                  {s("emptyText")}
                </EmptyState>
              </>
            ),
          })}
    >
      <Table
        caption={s("rows")}
        rows={rows}
        rowKey={(row) => row.key}
        {...(openKey === undefined ? {} : { currentKey: openKey })}
        onOpen={(row) => setOpenKey(row.key)}
        columns={[
          { id: "text", title: s("tSummary"), cell: (row) => row.text },
          {
            id: "limit",
            title: s("tLimit"),
            width: 140,
            cell: () => <StateMark state="near">{s("mNear")}</StateMark>,
          },
        ]}
      />
    </DeskFrame>
  );
}
