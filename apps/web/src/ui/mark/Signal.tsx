import styles from "./Signal.module.css";

export interface SignalProps {
  /** 0 no signal, 1-2 poor, 3 fair, 4 good. */
  level: 0 | 1 | 2 | 3 | 4;
  /** The word beside the bars, with the reason where the line is poor. */
  children: string;
  /** Hides the word from the eye where the room is short; it is still read aloud. */
  bare?: boolean;
}

const heights = [4, 7, 10, 13];

/** The quality of a line: bars and a word, and a triangle when it is poor. */
export function Signal({ level, children, bare = false }: SignalProps) {
  const isPoor = level > 0 && level < 3;

  return (
    <span className={styles["signal"]} data-level={level}>
      {isPoor && (
        <svg className={styles["poor"]} viewBox="0 0 11 11" aria-hidden="true">
          <path d="M5.5 1.4 10 9.8H1z" />
        </svg>
      )}
      <svg
        className={styles["bars"]}
        viewBox="0 0 18 13"
        role={bare ? "img" : undefined}
        aria-label={bare ? children : undefined}
        aria-hidden={bare ? undefined : true}
      >
        {heights.map((height, index) => (
          <rect
            key={height}
            x={index * 5}
            y={13 - height}
            width={3}
            height={height}
            rx={1}
            className={index < level ? styles["lit"] : styles["dark"]}
          />
        ))}
      </svg>
      {!bare && <span>{children}</span>}
    </span>
  );
}
