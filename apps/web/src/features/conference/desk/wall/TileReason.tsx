import { useNow } from "../../../../platform/live/useNow.ts";
import { hoursText } from "../model/hoursText.ts";
import type { WallRow } from "../model/wall.ts";
import { useDeskText } from "../useDeskText.ts";

/** Why a venue stands among those to look at, in one line: the most pressing thing first. */
export function TileReason({ row }: { row: WallRow }) {
  const text = useDeskText();

  if (row.link === "lost" && row.linkSince !== null) {
    return (
      <>
        {text("links.lost")} <Since at={row.linkSince} />
      </>
    );
  }
  if (row.link !== "joined") {
    return text(`links.${row.link}`);
  }
  if (row.isOnAir || row.isArmed) {
    const state = text(row.isOnAir ? "marks.onair" : "marks.armed");
    return row.speaker === null ? state : `${state} · ${row.speaker}`;
  }
  if (row.isPoor && row.reason !== null) {
    return text(`reasons.${row.reason}`, { value: Math.round((row.reasonValue ?? 0) * 10) / 10 });
  }
  if (row.isAsking && row.askedAt !== null) {
    return (
      <>
        {text("wall.asking")} <Since at={row.askedAt} /> ·{" "}
        {text("wall.place", { place: row.place ?? 0 })}
      </>
    );
  }
  return text("links.joined");
}

function Since({ at }: { at: string }) {
  const now = useNow(1_000);
  return <span dir="ltr">{hoursText(now - Date.parse(at))}</span>;
}
