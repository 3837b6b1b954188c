import { accounts } from "./accounts.ts";
import { committees } from "./committees.ts";
import { draftMeeting } from "./draftMeeting.ts";
import { countyMeeting, provincialMeeting } from "./meeting.ts";
import { members as allMembers } from "./people.ts";
import { places as allPlaces, venues as allVenues } from "./places.ts";
import { staff as allStaff } from "./staff.ts";
import { topic } from "./topic.ts";
import type { Demonstration } from "./types.ts";
import { units as allUnits } from "./units.ts";

export { demoPassword } from "./accounts.ts";
export type {
  CommitteeKey,
  DemoAccount,
  DemoAgendaItem,
  DemoCommittee,
  DemoMeeting,
  DemoMeetingVenue,
  DemoMember,
  DemoMembership,
  DemoPerson,
  DemoPlace,
  DemoPost,
  DemoSpecialCommittee,
  DemoSpeech,
  Demonstration,
  DemoTerm,
  DemoTopic,
  DemoTopicPost,
  DemoUnit,
  DemoVenue,
} from "./types.ts";

/** The whole demonstration assembly as it stands at an instant; the same for the same instant. */
export function demonstration(today: Date): Demonstration {
  const places = allPlaces();
  const venues = allVenues();
  const members = allMembers(places);
  const units = allUnits();
  const staff = allStaff();
  const monthly = provincialMeeting(today, members, venues);

  return {
    today,
    committees: committees(today),
    places,
    venues,
    members,
    units,
    staff,
    meetings: [monthly, countyMeeting(today, members, staff), draftMeeting(today, members, venues)],
    topic: topic(today, monthly, { members, units, staff }),
    accounts: accounts({ members, staff, units, venues }),
  };
}
