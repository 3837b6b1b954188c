import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";

/** Asks before the sitting is closed: it cannot be opened again. */
export function CloseQuestion({ onClose }: { onClose: () => void }) {
  const text = useDeskText();
  const { sitting, rows, commands } = useDeskRoom();
  const joined = rows.filter((row) => row.link === "joined").length;

  return (
    <AskedDialog
      title={text("close.title", { title: sitting.title })}
      act={text("close.act")}
      kind="danger"
      isPending={commands.move.isPending}
      onAct={() => commands.move.run("close", onClose)}
      onClose={onClose}
    >
      <p>{text("close.text", { count: joined })}</p>
    </AskedDialog>
  );
}
