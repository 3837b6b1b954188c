import type { PlaceChoice } from "@plenary/contract/meetings/choices";

export interface PlaceGroup {
  prefecture: string;
  places: PlaceChoice[];
}

/** Places by prefecture, those that match a name, its initials or its pinyin. */
export function groupPlaces(places: readonly PlaceChoice[], words: string): PlaceGroup[] {
  const asked = words.trim().toLowerCase();
  const groups = new Map<string, PlaceChoice[]>();
  for (const place of places) {
    const isFound =
      place.name.includes(asked) ||
      place.initials.startsWith(asked) ||
      place.pinyin.startsWith(asked) ||
      place.prefecture.includes(asked);
    if (isFound) {
      groups.set(place.prefecture, [...(groups.get(place.prefecture) ?? []), place]);
    }
  }
  return [...groups].map(([prefecture, found]) => ({ prefecture, places: found }));
}
