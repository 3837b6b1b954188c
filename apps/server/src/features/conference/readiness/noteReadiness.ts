import type { Readiness, VenueContact } from "@plenary/contract/conference/readiness/schema";
import { plainLine } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { record } from "../record.ts";
import { keepReadiness, type OfVenue, openReadiness } from "./openReadiness.ts";

interface Input extends OfVenue {
  note?: string | undefined;
  contacts?: VenueContact[] | undefined;
}

/** Notes what does not work at a venue, and who is to be called. */
export const noteReadiness = act(
  "conference/note-readiness",
  async (ctx, input: Input): Promise<Readiness> => {
    const { hall, venue, before } = await openReadiness(ctx, input);
    const note = plainLine(input.note ?? before.note);
    const contacts = (input.contacts ?? before.contacts)
      .map(({ name, phone }) => ({ name: plainLine(name), phone: plainLine(phone) }))
      .filter(({ name, phone }) => name !== "" || phone !== "");
    if (note !== before.note && note !== "") {
      record(ctx, hall, "venue-fault", { venue: venue.name, note });
    }
    return keepReadiness(ctx, hall, venue.id, { ...before, note, contacts });
  },
);
