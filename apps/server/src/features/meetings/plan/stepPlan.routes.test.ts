import type { MeetingNotice, RosterEntry } from "@plenary/contract/meetings/notices";
import type { MeetingSummary } from "@plenary/contract/meetings/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, type OfficePart, openOffice } from "../../../../test/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const list = async (part: OfficePart) =>
  (await office.in(part).get<{ meetings: MeetingSummary[] }>("/meetings")).body.meetings;
const notices = async (part: OfficePart) =>
  (await office.in(part).get<{ notices: MeetingNotice[] }>("/meeting-notices")).body.notices;

describe("a meeting from its template to the notice", () => {
  let id: string;
  const at = (path = "") => `/meeting-files/${id}${path}`;

  it("begins as a draft with the run of show, a main venue and those who work the hall", async () => {
    id = await office.draft();
    const file = await office.file(id);
    expect(file).toMatchObject({
      ...{ state: "draft", form: "consultation", title: "月度协商座谈会", madeBy: "邢云舒" },
      ...{ topic: "推进社区养老服务", endsAt: "2026-03-20T04:30:00.000Z" },
      lacks: ["no-chair"],
      can: { edit: true, settle: false, notify: false, cancel: true },
    });
    expect(file.items).toHaveLength(8);
    expect(file.items[1]).toMatchObject({
      title: "情况通报",
      startsAt: "2026-03-20T01:35:00.000Z",
    });
    expect(file.venues).toMatchObject([{ name: "主会场", kind: "main" }]);
    expect(file.roles.map((each) => each.role).sort()).toEqual(["clerk", "director"]);
  });

  it("is not for those who prepare nothing, and not there for another committee", async () => {
    expect(await office.assembly.house.guest().get(at())).toMatchObject({ status: 401 });
    for (const part of ["member", "director", "county"] as const) {
      expect(await office.in(part).get(at())).toMatchObject({ code: "meetings/not-found" });
    }
    expect(await office.in("member").get("/meeting-files")).toMatchObject({ status: 403 });
    expect(await office.in("staff").get(at())).toMatchObject({ status: 200 });
  });

  it("does not exist in the hall or on anybody's list before people are told", async () => {
    expect(await list("director")).toEqual([]);
    expect(await office.in("director").get(`/meetings/${id}`)).toMatchObject({ status: 404 });
    expect(await office.in("director").get(`/streams/sitting/${id}`)).toMatchObject({
      status: 404,
    });
  });

  it("brings with a place its venue, its operator and its screen", async () => {
    await office.in("clerk").post(at("/venues"), { placeIds: [office.placeIds[1]] });
    expect((await office.file(id)).venues[1]).toMatchObject({
      ...{ name: "青禾分会场", kind: "sub", operatorName: "罗佳芳" },
      ...{ operatorPhone: "13900008021", people: 1 },
    });
  });

  it("is not settled while something is missing, nor by who prepares it", async () => {
    const settle = { step: "settle" };
    expect(await office.in("clerk").put(at("/state"), settle)).toMatchObject({
      code: "meetings/not-allowed",
    });
    expect(await office.in("staff").put(at("/state"), settle)).toMatchObject({
      ...{ code: "meetings/incomplete", body: { details: { lacks: ["no-chair"] } } },
    });
    const { version: base } = await office.file(id);
    const chairId = office.people.leader.personId;
    await office.in("clerk").patch(at(), { base, chairId });
    const personIds = [office.people.member.personId, office.people.other.personId];
    const venueId = (await office.file(id)).venues[1]?.id;
    await office.in("clerk").post(at("/roster"), { personIds, role: "member", venueId });
    await office.step(id, "settle");
    expect((await office.file(id)).state).toBe("approved");
  });

  it("tells everybody on the roster once, and opens the topic group", async () => {
    expect(await office.in("clerk").put(at("/state"), { step: "ready" })).toMatchObject({
      code: "meetings/wrong-state",
    });
    await office.step(id, "notify");
    const file = await office.file(id);
    expect(file.receipts?.all).toEqual({ told: 6, read: 0, coming: 0, leave: 0, silent: 6 });
    expect(await notices("member")).toMatchObject([
      { meetingId: id, roles: ["member"], venueName: "青禾分会场", readAt: null, canAnswer: true },
    ]);
    expect(await list("member")).toMatchObject([{ id, state: "planned" }]);
    expect(await office.in("member").get(`/groups/${file.groupId}`)).toMatchObject({ status: 200 });
    expect(await office.in("director").get(`/streams/sitting/${id}`)).toMatchObject({
      status: 200,
    });
  });

  it("keeps who has read, comes and asks for leave", async () => {
    await office.in("member").put(`/meeting-notices/${id}/read`);
    await office.in("member").put(`/meeting-notices/${id}/answer`, { answer: "coming" });
    const leave = { answer: "leave", reason: "出差" };
    expect(
      await office.in("other").put(`/meeting-notices/${id}/answer`, { answer: "leave" }),
    ).toMatchObject({ status: 400 });
    await office.in("other").put(`/meeting-notices/${id}/answer`, leave);
    expect(await office.in("county").put(`/meeting-notices/${id}/read`)).toMatchObject({
      code: "meetings/notice-not-found",
    });
    const { receipts, venues } = await office.file(id);
    expect(receipts?.all).toEqual({ told: 6, read: 2, coming: 1, leave: 1, silent: 4 });
    expect(receipts?.byRole.find((each) => each.role === "member")).toMatchObject({
      ...{ told: 2, coming: 1, leave: 1 },
    });
    expect(receipts?.byVenue.find((each) => each.venueId === venues[1]?.id)).toMatchObject({
      ...{ told: 3, silent: 1 },
    });
  });

  it("has leave granted by who prepares it, and those reminded who are silent", async () => {
    const leave = at(`/leaves/${office.people.other.personId}`);
    expect(await office.in("leader").put(leave, { decision: "granted" })).toMatchObject({
      code: "meetings/not-allowed",
    });
    await office.in("staff").put(leave, { decision: "granted" });
    expect(await notices("other")).toMatchObject([{ decision: "granted" }]);
    expect(
      await office.in("staff").put(at(`/leaves/${office.people.member.personId}`), {
        decision: "granted",
      }),
    ).toMatchObject({ code: "meetings/leave-not-asked" });
    expect(await office.in("clerk").post(at("/reminders"))).toMatchObject({
      body: { reminded: 4 },
    });
    expect(await notices("member")).toMatchObject([{ remindedAt: null }]);
    expect((await notices("operator"))[0]?.remindedAt).not.toBeNull();
  });

  it("shows the roster with receipts, filtered, and as a table for a spreadsheet", async () => {
    const rosterOf = async (query: string) =>
      (await office.in("staff").get<{ entries: RosterEntry[] }>(at(`/roster${query}`))).body
        .entries;
    expect((await rosterOf("?receipt=leave")).map((each) => each.name)).toEqual(["贺云帆"]);
    expect((await rosterOf("?role=member")).map((each) => each.name)).toEqual(["周明远", "贺云帆"]);
    const screen = (await rosterOf("?role=venue"))[0];
    expect(screen).toMatchObject({ name: "青禾分会场屏", receipt: null });
    const csv = await office.in("staff").get(at("/roster.csv"));
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.text).toContain("贺云帆,职务 member,委员,青禾分会场,");
    expect(csv.text).toContain(",请假,出差,同意,汪念慈\r\n");
    expect(await office.in("member").get(at("/roster.csv"))).toMatchObject({ status: 404 });
  });

  it("tells whoever comes onto the roster later like the others", async () => {
    const personIds = [office.people.officer.personId];
    await office.in("clerk").post(at("/roster"), { personIds, role: "department" });
    expect(await notices("officer")).toMatchObject([{ roles: ["department"] }]);
    const { changes } = await office.file(id);
    expect(changes[0]).toMatchObject({ what: "people-added", of: "方立言", isAfterNotice: true });
  });

  it("keeps what was told to whom out of the hands of those who leave the roster", async () => {
    await office.in("clerk").delete(at(`/roster/${office.people.officer.personId}/department`));
    expect(await notices("officer")).toEqual([]);
    expect(await list("officer")).toEqual([]);
  });

  it("is ready after the rehearsal, and its doors open from there", async () => {
    await office.step(id, "ready");
    expect((await list("member"))[0]?.state).toBe("ready");
    const open = { step: "open" };
    expect(await office.in("director").put(`/sittings/${id}/state`, open)).toMatchObject({
      status: 200,
    });
    expect((await office.file(id)).can).toMatchObject({
      edit: false,
      addPeople: true,
      cancel: false,
    });
    const answer = { answer: "coming" };
    expect(await office.in("other").put(`/meeting-notices/${id}/answer`, answer)).toMatchObject({
      code: "meetings/wrong-state",
    });
  });

  it("takes nothing but additional people once the doors are open", async () => {
    const { version: base } = await office.file(id);
    expect(await office.in("clerk").patch(at(), { base, title: "改" })).toMatchObject({
      code: "meetings/wrong-state",
    });
    const personIds = [office.people.officer.personId];
    const added = await office.in("clerk").post(at("/roster"), { personIds, role: "department" });
    expect(added).toMatchObject({ body: { added: 1 } });
    expect(await office.in("officer").get(`/streams/sitting/${id}`)).toMatchObject({ status: 200 });
    const facts = await office.assembly.house.told(`meeting:${id}`);
    expect(facts.at(-1)).toMatchObject({ type: "meetings/edited", data: { personIds } });
  });
});

describe("a meeting that is called off", () => {
  it("is cancelled as a draft without anybody hearing of it", async () => {
    const id = await office.draft();
    await office.step(id, "cancel");
    expect((await office.file(id)).state).toBe("cancelled");
    expect((await list("director")).some((each) => each.id === id)).toBe(false);
  });

  it("stays on the lists of those who were told, as cancelled", async () => {
    const id = await office.whole();
    await office.step(id, "settle", "notify", "cancel");
    expect((await list("member")).find((each) => each.id === id)?.state).toBe("cancelled");
    expect((await notices("member")).find((each) => each.meetingId === id)).toMatchObject({
      ...{ state: "cancelled", canAnswer: false },
    });
    const open = { step: "open" };
    expect(await office.in("director").put(`/sittings/${id}/state`, open)).toMatchObject({
      status: 409,
    });
  });
});
