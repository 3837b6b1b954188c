import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operationsOf } from "../src/platform/http/serve.ts";
import { conferenceAccess } from "./access.conference.ts";
import { groupsAccess } from "./access.groups.ts";
import { identityAccess } from "./access.identity.ts";
import { meetingsAccess } from "./access.meetings.ts";
import { minutesAccess } from "./access.minutes.ts";
import { platformAccess } from "./access.platform.ts";
import { systemAccess } from "./access.system.ts";
import {
  type AccessTable,
  ask,
  everybody,
  isTurnedAway,
  openScene,
  type Role,
  type Scene,
} from "./access.ts";
import type { Answer } from "./browser.ts";

const tables = [
  identityAccess,
  groupsAccess,
  meetingsAccess,
  conferenceAccess,
  minutesAccess,
  platformAccess,
  systemAccess,
];
const table: AccessTable = Object.assign({}, ...tables);

describe("every operation, sent by everybody", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, 120_000);
  afterAll(() => scene.assembly.house.close());

  const operations = () => operationsOf(scene.assembly.house.app.http);
  /** In the order of the tables: what ends the sitting stands last. */
  const declared = (by: AccessTable = table) =>
    Object.entries(by).flatMap(([id, access]) => {
      const operation = operations().find((each) => each.id === id);
      return operation ? [{ operation, access }] : [];
    });
  const cell = (id: string, role: Role, { code, status }: Answer<unknown>) =>
    `${id} by ${role}: ${status} ${code ?? ""}`.trim();

  /** Who got in that should not have, by a table. */
  const intruders = async (by?: AccessTable): Promise<string[]> => {
    const found: string[] = [];
    for (const { access, operation } of declared(by)) {
      for (const role of everybody.filter((each) => !access.allowed.includes(each))) {
        const answer = await ask(scene, operation, access, role);
        if (!isTurnedAway(answer, access)) {
          found.push(cell(operation.id, role, answer));
        }
      }
    }
    return found;
  };

  /** Who stood before a closed door that should not have, by a table. */
  const shutOut = async (by?: AccessTable): Promise<string[]> => {
    const found: string[] = [];
    for (const { access, operation } of declared(by)) {
      for (const role of access.allowed) {
        const answer = await ask(scene, operation, access, role);
        if (isTurnedAway(answer, access) || answer.status >= 500) {
          found.push(cell(operation.id, role, answer));
        }
      }
    }
    return found;
  };

  it("is declared: who may send what is written down, and nothing else is", () => {
    const served = operations().map((operation) => operation.id);
    expect(Object.keys(table).sort()).toEqual([...served].sort());
    expect(tables.flatMap(Object.keys)).toHaveLength(served.length);
  });

  it("would be noticed where a door is wider or narrower than declared", async () => {
    const listMeetings = table["listMeetings"];
    const readAudit = table["readAudit"];
    if (!listMeetings || !readAudit) {
      throw new Error("The table lacks what this test falsifies");
    }
    const allowed = listMeetings.allowed.filter((role) => role !== "chair");
    expect(await intruders({ listMeetings: { ...listMeetings, allowed } })).toEqual([
      "listMeetings by chair: 200",
    ]);
    expect(
      await shutOut({ readAudit: { ...readAudit, allowed: ["audit-admin", "chair"] } }),
    ).toEqual(["readAudit by chair: 403 identity/not-allowed"]);
  });

  // Before anybody is let in: that changes the scene.
  it("turns away everybody it is not for", { timeout: 120_000 }, async () => {
    expect(await intruders()).toEqual([]);
  });

  it("lets in everybody it is for", { timeout: 120_000 }, async () => {
    expect(await shutOut()).toEqual([]);
  });
});
