import { Skeleton } from "../ui/answer/Skeleton.tsx";
import styles from "./WaitingPage.module.css";

/** While a page is on its way. Quiet, and unseen where the page comes at once. */
export function WaitingPage() {
  return (
    <div className={styles["wait"]}>
      <Skeleton rows={4} />
    </div>
  );
}
