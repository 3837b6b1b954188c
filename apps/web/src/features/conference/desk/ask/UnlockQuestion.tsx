import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";
import { AskedDialog } from "./AskedDialog.tsx";

/** Lifting the lock of another director: it is done, and it is recorded. */
export function UnlockQuestion({ onClose }: { onClose: () => void }) {
  const text = useDeskText();
  const { sitting, commands } = useDeskRoom();
  const { lock } = commands;

  return (
    <AskedDialog
      title={text("lock.title", { by: sitting.lock?.by ?? "" })}
      act={text("lock.force")}
      kind="danger"
      isPending={lock.isPending}
      onAct={() => lock.run({ isLocked: false, isForced: true }, onClose)}
      onClose={onClose}
    >
      <p>{text("lock.text")}</p>
    </AskedDialog>
  );
}
