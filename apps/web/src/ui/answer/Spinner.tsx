import styles from "./Spinner.module.css";

/** A turning ring; silent, because the thing it belongs to says that it is busy. */
export function Spinner() {
  return <span className={styles["ring"]} aria-hidden="true" />;
}
