import { placeRows } from "./placeRows.ts";
import { phone, whiteStonePhone } from "./phones.ts";
import type { DemoPerson, DemoPlace, DemoVenue } from "./types.ts";

// The venues that took part from the first trial; the others were connected later, in list order.
const firstConnected =
  "青禾 石桥 鹿鸣 梨塬 竹埠 南屏 月湾 雾谷 霜坪 远岫 古驿 北渡 平畴 枫渡 霞坪 荷津 白石 望川 临溪".split(
    " ",
  );

interface Row {
  place: DemoPlace;
  heads: number;
  operator: string;
  technician: string;
}

function rows(): Row[] {
  let prefecture: string | null = null;
  return placeRows
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const isCounty = line.startsWith("    ");
      const [name = "", syllables = "", heads = "", operator = "", technician = ""] = line
        .trim()
        .split(" ");
      const parts = syllables.split("-");
      const place: DemoPlace = {
        key: parts.join(""),
        name,
        shortName: name.slice(0, -1),
        level: isCounty ? "county" : "prefecture",
        prefecture: isCounty ? prefecture : null,
        pinyin: parts.join(""),
        initials: parts.map((part) => part.charAt(0)).join(""),
      };
      if (!isCounty) {
        prefecture = place.key;
      }
      return { place, heads: Number(heads), operator, technician };
    });
}

/** The 14 prefectures and 104 counties, each county after its prefecture. */
export function places(): DemoPlace[] {
  return rows().map((row) => row.place);
}

function inOrderOfConnection(all: Row[]): Row[] {
  const first = firstConnected.flatMap((name) => all.filter((row) => row.place.shortName === name));
  return [...first, ...all.filter((row) => !first.includes(row))];
}

function operator(venue: string, venueName: string, index: number, name: string): DemoPerson {
  return {
    number: `F${String(index + 1).padStart(4, "0")}`,
    name,
    phone: venue === "baishi" ? whiteStonePhone : phone("operators", index),
    employer: venueName,
    title: "联络员",
    posts: [{ kind: "operator", committee: "yunling", title: `${venueName}联络员`, scope: venue }],
  };
}

function technician(venue: string, venueName: string, index: number, name: string): DemoPerson {
  return {
    number: `J${String(index + 1).padStart(4, "0")}`,
    name,
    phone: phone("technicians", index),
    employer: venueName,
    title: "技术值守",
    posts: [
      { kind: "technician", committee: "yunling", title: `${venueName}技术值守`, scope: venue },
    ],
  };
}

/** The main venue and the 118 sub-venues, by number. */
export function venues(): DemoVenue[] {
  const subs = inOrderOfConnection(rows()).map((row, index): DemoVenue => {
    const name = `${row.place.shortName}分会场`;
    const { key } = row.place;
    return {
      key,
      number: index + 2,
      name,
      kind: "sub",
      place: key,
      pinyin: `${row.place.pinyin}fenhuichang`,
      initials: `${row.place.initials}fhc`,
      expectedHeads: row.heads,
      extension: String(8_401 + index),
      operator: operator(key, name, index + 1, row.operator),
      technician: technician(key, name, index + 1, row.technician),
    };
  });

  const main: DemoVenue = {
    key: "main",
    number: 1,
    name: "主会场",
    kind: "main",
    place: null,
    pinyin: "zhuhuichang",
    initials: "zhc",
    expectedHeads: 104,
    extension: "8400",
    operator: operator("main", "主会场", 0, "季雨莹"),
    technician: technician("main", "主会场", 0, "倪永鹏"),
  };
  return [main, ...subs];
}
