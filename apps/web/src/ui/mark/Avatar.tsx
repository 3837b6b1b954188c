import styles from "./Avatar.module.css";

export interface AvatarProps {
  /** The whole name; the glyph is its first character. */
  name: string;
  size?: 24 | 32 | 40 | 56;
  /** A person is round, a unit is square, oneself is square in seal red. */
  kind?: "person" | "unit" | "self";
  picture?: string;
}

/** Stands beside a written name, so it is silent for screen readers. */
export function Avatar({ name, size = 40, kind = "person", picture }: AvatarProps) {
  const style = { inlineSize: size, blockSize: size, fontSize: Math.round(size * 0.42) };

  return (
    <span className={`${styles["avatar"]} ${styles[kind]}`} style={style} aria-hidden="true">
      {picture === undefined ? firstGlyph(name) : <img src={picture} alt="" loading="lazy" />}
    </span>
  );
}

function firstGlyph(name: string): string {
  const [first = ""] = name.trim();
  return first.toUpperCase();
}
