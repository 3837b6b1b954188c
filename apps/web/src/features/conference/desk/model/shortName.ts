/** A venue's name without the word that all of them end in, for where the room is short: 望川. */
export function shortName(name: string): string {
  const short = name.replace(/分会场$/, "");
  return short === "" ? name : short;
}
