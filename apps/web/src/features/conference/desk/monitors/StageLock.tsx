import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { isLockedFor } from "@plenary/contract/conference/stage/rules";
import { Button } from "../../../../ui/action/Button.tsx";
import { useDeskRoom } from "../deskRoom.ts";
import { useDeskText } from "../useDeskText.ts";

const icon = { size: 14, stroke: 1.5, "aria-hidden": true } as const;

/** 锁定: the stage is this director's alone, until it is lifted. Another's lock is lifted by force only. */
export function StageLock() {
  const text = useDeskText();
  const { sitting, commands, isOn, myId, ask } = useDeskRoom();
  const { lock } = sitting;
  const isTheirs = myId !== null && isLockedFor(lock, myId);

  return (
    <Button
      size="small"
      kind={lock === null ? "quiet" : "armed"}
      icon={lock === null ? <IconLockOpen {...icon} /> : <IconLock {...icon} />}
      loading={commands.lock.isPending}
      disabled={!isOn}
      aria-pressed={lock !== null}
      onClick={() =>
        isTheirs ? ask({ is: "unlock" }) : commands.lock.run({ isLocked: lock === null })
      }
    >
      {lock === null
        ? text("lock.lock")
        : text(isTheirs ? "lock.theirs" : "lock.mine", { by: lock.by })}
    </Button>
  );
}
