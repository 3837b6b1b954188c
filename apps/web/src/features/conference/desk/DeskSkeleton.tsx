import { ControlRoom } from "../../../shell/ControlRoom.tsx";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { useDeskText } from "./useDeskText.ts";
import styles from "./DeskSkeleton.module.css";

/** The desk before the sitting is here: every part in its place, nothing claimed. */
export function DeskSkeleton() {
  const text = useDeskText();
  return (
    <ControlRoom
      labels={{ wall: text("rooms.wall"), focus: text("rooms.focus") }}
      top={null}
      wall={<Waiting rows={14} />}
      centre={
        <>
          <div className={styles["monitors"]}>
            <i />
            <i />
          </div>
          <Waiting rows={8} />
        </>
      }
      focus={<Waiting rows={8} />}
      foot={null}
    />
  );
}

function Waiting({ rows }: { rows: number }) {
  return (
    <div className={styles["waiting"]}>
      <Skeleton rows={rows} />
    </div>
  );
}
