import type { VenueContact } from "@plenary/contract/conference/readiness/schema";
import type { DeskLive } from "@plenary/contract/conference/schema";

/** Who is to be called at a venue: those it has entered itself first, then the operator of the roster. */
export function contactsOf(desk: DeskLive, venueId: string): VenueContact[] {
  const entered = desk.readiness.venues[venueId]?.contacts ?? [];
  const known = desk.venues[venueId];
  const ofRoster = { name: known?.operator ?? "", phone: known?.operatorPhone ?? "" };
  const all = [...entered, ofRoster].filter(({ phone }) => phone !== "");
  return all.filter((each, i) => all.findIndex(({ phone }) => phone === each.phone) === i);
}
