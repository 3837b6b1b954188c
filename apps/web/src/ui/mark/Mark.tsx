/** The seats of the hall: three arcs of a hemicycle above the table, drawn on a 48 grid. */
const seats = [
  "M5 34A19 19 0 0 1 6.12 27.57",
  "M7.03 25.46A19 19 0 0 1 10.92 20.22",
  "M12.67 18.74A19 19 0 0 1 18.5 15.81",
  "M20.74 15.28A19 19 0 0 1 27.26 15.28",
  "M29.5 15.81A19 19 0 0 1 35.33 18.74",
  "M37.08 20.22A19 19 0 0 1 40.97 25.46",
  "M41.88 27.57A19 19 0 0 1 43 34",
  "M11.4 34A12.6 12.6 0 0 1 12.84 28.16",
  "M14.08 26.23A12.6 12.6 0 0 1 18.82 22.51",
  "M20.99 21.76A12.6 12.6 0 0 1 27.01 21.76",
  "M29.18 22.51A12.6 12.6 0 0 1 33.92 26.23",
  "M35.16 28.16A12.6 12.6 0 0 1 36.6 34",
  "M17.7 34A6.3 6.3 0 0 1 19.63 29.46",
  "M21.54 28.2A6.3 6.3 0 0 1 26.46 28.2",
  "M28.37 29.46A6.3 6.3 0 0 1 30.3 34",
].join("");

export interface MarkProps {
  size?: number;
  /** `seal` is white on seal red; `line` is drawn in the colour of the text around it. */
  kind?: "seal" | "line";
  /** Read aloud; leave it out where the name stands beside the mark. */
  label?: string;
}

/** The mark: a hemicycle of seats. Never smaller than 20. */
export function Mark({ size = 36, kind = "seal", label }: MarkProps) {
  const isSeal = kind === "seal";

  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke={isSeal ? "#fff" : "currentColor"}
      strokeWidth={4.2}
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      style={{ flex: "none" }}
    >
      {isSeal && <rect width={48} height={48} rx={9} fill="#a61b1b" stroke="none" />}
      <g
        transform={isSeal ? "translate(24 24) scale(.82) translate(-24 -25.6)" : "translate(0 -2)"}
      >
        <path d={seats} />
        <path d="M20.5 38.2h7" strokeWidth={3.2} />
      </g>
    </svg>
  );
}
