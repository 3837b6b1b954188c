import { offeredAccounts } from "./demonstration/offeredAccounts.ts";
import { conferenceFeature } from "./features/conference/index.ts";
import { groupsFeature } from "./features/groups/index.ts";
import { identityFeature, type Secrets, type SessionCookie } from "./features/identity/index.ts";
import { meetingsFeature } from "./features/meetings/index.ts";
import { minutesFeature } from "./features/minutes/index.ts";
import { type SystemOptions, systemFeature } from "./features/system/index.ts";
import type { Feature } from "./platform/feature.ts";

/** Everything Plenary does, feature by feature, from the lowest layer up. */
export const allFeatures = (options: {
  cookie: SessionCookie;
  secrets: Secrets;
  isDemonstration: boolean;
  system: SystemOptions;
}): Feature[] => [
  identityFeature({
    cookie: options.cookie,
    secrets: options.secrets,
    ...(options.isDemonstration ? { demonstration: offeredAccounts } : {}),
  }),
  systemFeature(options.system),
  groupsFeature,
  meetingsFeature,
  conferenceFeature,
  minutesFeature,
];
