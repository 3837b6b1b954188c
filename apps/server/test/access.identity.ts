import {
  type AccessTable,
  everybody,
  type PartName,
  parts,
  type Role,
  signedIn,
} from "./access.ts";
import { password } from "./assembly.ts";

const halfOpenToo: readonly Role[] = ["half-open", ...signedIn];
const wantFactor = [
  "staff",
  "director",
  "clerk",
  "technician",
  "system-admin",
  "security-admin",
  "audit-admin",
];
const withoutFactor = halfOpenToo.filter(
  (role) => role === "half-open" || !wantFactor.includes(parts[role as PartName].post),
);
const subject = ({ subject: { personId } }: { subject: { personId: string } }) => ({
  id: personId,
});
const keeper: readonly Role[] = ["security-admin"];
const known = (role: Role): PartName => (role === "guest" ? "member" : role);

export const identityAccess: AccessTable = {
  readWelcome: { allowed: everybody },
  signIn: {
    allowed: everybody,
    isLast: true,
    body: (scene) => ({ account: scene.subject.number, password }),
  },
  readSession: { allowed: halfOpenToo },
  signOut: { allowed: halfOpenToo, isLast: true },
  giveSecondFactor: {
    allowed: halfOpenToo,
    body: () => ({ code: "000000" }),
    letsInWith: ["identity/second-factor-wrong"],
  },
  beginEnrolment: { allowed: withoutFactor },
  changePassword: {
    allowed: signedIn,
    body: () => ({ current: "not mine", next: "清晨的石板路上有七只白鹭" }),
    letsInWith: ["identity/wrong-credentials"],
  },
  actInPost: {
    allowed: signedIn,
    body: (scene, role) => ({ postId: scene.people[known(role)].postId }),
  },
  listDevices: { allowed: signedIn },
  endDevice: {
    allowed: signedIn,
    params: (scene, role) => ({ id: scene.sessions[known(role)] }),
  },
  listAccounts: { allowed: ["security-admin", "county security-admin"] },
  grantPost: {
    allowed: keeper,
    params: subject,
    body: () => ({ kind: "leader", title: "秘书长" }),
  },
  endPost: { allowed: keeper, params: (scene) => ({ id: scene.subjectPostId }) },
  resetPassword: { allowed: keeper, params: subject },
  lockAccount: { allowed: keeper, params: subject, body: () => ({ isLocked: false }) },
  readAudit: { allowed: ["audit-admin"] },
};
