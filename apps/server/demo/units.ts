import { phone } from "./phones.ts";
import type { DemoUnit } from "./types.ts";
import { unitRows } from "./unitRows.ts";

/** The units that handle proposals and answer in meetings, in protocol order. */
export function units(): DemoUnit[] {
  return unitRows
    .split("\n")
    .map((line) => line.trim().split(" "))
    .filter((cells) => cells.length === 6)
    .map(([group = "", name = "", leader = "", post = "", officer = "", office = ""], index) => ({
      name,
      shortName: name.replace(/^省委?/u, ""),
      group: group as DemoUnit["group"],
      leader: { name: leader, title: post },
      officer: {
        number: `D${String(index + 1).padStart(4, "0")}`,
        name: officer,
        phone: phone("officers", index),
        employer: name,
        title: office,
        posts: [{ kind: "officer", committee: "yunling", title: `${name}经办人`, scope: name }],
      },
    }));
}
