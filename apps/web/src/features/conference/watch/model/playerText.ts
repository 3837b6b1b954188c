import type { SittingLive } from "@plenary/contract/conference/schema";
import type { Link } from "../../model/link.ts";

export type PlayerText =
  | "paused"
  | "planned"
  | "waiting"
  | "adjourned"
  | "closed"
  | "joining"
  | "lost"
  | "away"
  | "out";

/** The key of what is said in the picture's place; null: the picture is to be seen. */
export function playerText(
  sitting: Pick<SittingLive, "state" | "stage">,
  link: Link,
  isPaused: boolean,
): PlayerText | null {
  if (sitting.state === "planned" || sitting.state === "closed") {
    return sitting.state;
  }
  if (isPaused) {
    return "paused";
  }
  switch (link.is) {
    case "idle":
      return "joining";
    case "joining":
      return link.attempt === 0 ? "joining" : "lost";
    case "waiting":
      return link.why === "engine-away" ? "away" : "lost";
    case "ended":
      return "out";
    case "live":
    case "faltering":
      return quietText(sitting);
  }
}

function quietText(sitting: Pick<SittingLive, "state" | "stage">): PlayerText | null {
  if (sitting.stage.pause !== undefined) {
    return null;
  }
  if (sitting.state === "adjourned") {
    return "adjourned";
  }
  const isOnAir = sitting.stage.cells.some((venueId) => venueId !== null);
  return isOnAir ? null : "waiting";
}
