import type { AccountView, AuditRow, SessionView } from "@plenary/contract/identity/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembly, type Known, openAssembly, password } from "../../../../test/assembly.ts";
import type { Browser } from "../../../../test/browser.ts";
import { act } from "../../../platform/log/act.ts";
import { systemActor } from "../../../platform/systemActor.ts";

const refused = { status: 403, code: "identity/not-allowed" };
const unknown = { status: 404, code: "identity/person-not-found" };

describe("the security administrator", () => {
  let assembly: Assembly;
  let admin: Known;
  let keeper: Browser;
  beforeAll(async () => {
    assembly = await openAssembly();
    admin = await assembly.person("security-admin", { number: "A0001" });
    keeper = await assembly.signedIn(admin);
  });
  afterAll(() => assembly.house.close());

  const grant = (who: Known, kind: string, wishes: object = {}) =>
    keeper.post<AccountView>(`/accounts/${who.personId}/posts`, { kind, title: "职务", ...wishes });

  it("lists the accounts of the committee by page, and finds them by name, number and phone", async () => {
    for (let i = 1; i <= 5; i += 1) {
      await assembly.person("member", {
        number: `L000${i}`,
        name: `列表${i}`,
        phone: `1370000000${i}`,
      });
    }
    await assembly.person("member", { at: "county", number: "L0009", name: "列表9" });
    type Page = { accounts: AccountView[]; next: string | null };

    const seen: string[] = [];
    let after = "";
    do {
      const { body } = await keeper.get<Page>(`/accounts?search=L000&limit=2${after}`);
      seen.push(...body.accounts.map((each) => each.number));
      after = body.next === null ? "" : `&after=${body.next}`;
    } while (after !== "");
    expect(seen).toEqual(["L0001", "L0002", "L0003", "L0004", "L0005"]);

    const byPhone = await keeper.get<Page>("/accounts?search=13700000003");
    expect(byPhone.body.accounts).toMatchObject([{ name: "列表3", phone: "137****0003" }]);
    const byName = await keeper.get<Page>(`/accounts?search=${encodeURIComponent("列表5")}`);
    expect(byName.body.accounts).toMatchObject([{ number: "L0005", sessions: 0, isLocked: false }]);
    expect((await keeper.get<Page>("/accounts?search=%25")).body.accounts).toEqual([]);
  });

  it("gives a post, which can be acted in from then on, and ends it, which takes its rights at once", async () => {
    const member = await assembly.person("member");
    const browser = await assembly.signedIn(member);
    const { body, status } = await grant(member, "operator", { until: "2026-12-31" });
    expect(status).toBe(200);
    const given = body.posts.find((each) => each.kind === "operator");
    expect(given).toMatchObject({ from: "2026-03-02", until: "2026-12-31", title: "职务" });

    const acted = await browser.put<SessionView>("/session/post", { postId: given?.id });
    expect(acted.body.rights).toContain("conference.operate");
    expect((await keeper.delete(`/posts/${given?.id}`)).status).toBe(200);
    const { body: after } = await browser.get<SessionView>("/session");
    expect(after).toMatchObject({ stage: "open", post: null, rights: [] });
    expect(await keeper.delete(`/posts/${given?.id}`)).toMatchObject({
      code: "identity/post-not-found",
    });
  });

  it("signs out whoever is given a post that needs a second factor", async () => {
    const member = await assembly.person("member");
    const browser = await assembly.signedIn(member);
    await grant(member, "director");

    expect((await browser.get("/session")).status).toBe(401);
    const again = await browser.post<SessionView>("/session", { account: member.number, password });
    expect(again.body.stage).toBe("enrol-second-factor");
  });

  it.each(["system-admin", "security-admin", "audit-admin"] as const)(
    "never makes a %s of someone who is another of the three",
    async (kind) => {
      for (const held of ["system-admin", "security-admin", "audit-admin"] as const) {
        const who = await assembly.person(held);
        expect(await grant(who, kind)).toMatchObject({
          status: 409,
          code: "identity/post-conflict",
        });
      }
    },
  );

  it("cannot make two administrators of one person by asking twice at once", async () => {
    const member = await assembly.person("member");
    const answers = await Promise.all([
      grant(member, "system-admin"),
      grant(member, "audit-admin"),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it.each([
    ["give themselves a post", () => grant(admin, "member")],
    ["end their own post", () => keeper.delete(`/posts/${admin.postId}`)],
    ["lock themselves", () => keeper.put(`/accounts/${admin.personId}/lock`, { isLocked: true })],
    ["reset their own password", () => keeper.post(`/accounts/${admin.personId}/password`)],
    ["read the audit", () => keeper.get("/audit")],
  ])("may not %s", async (_what, ask) => {
    expect(await ask()).toMatchObject(refused);
  });

  it("resets a password: shown once, to be changed at once, everyone signed out, the second factor kept", async () => {
    const staff = await assembly.person("staff");
    const browser = await assembly.signedIn(staff);
    const { body } = await keeper.post<{ password: string }>(
      `/accounts/${staff.personId}/password`,
    );
    expect(body.password).toMatch(/^[a-z]{4}-[0-9]{4}-[a-z]{4}-[a-z0-9]{4}$/);

    expect((await browser.get("/session")).status).toBe(401);
    const enter = (word: string) =>
      browser.post<SessionView>("/session", { account: staff.number, password: word });
    expect(await enter(password)).toMatchObject({ code: "identity/wrong-credentials" });
    expect((await enter(body.password)).body.stage).toBe("second-factor");
    const given = await browser.post<SessionView>("/session/second-factor", {
      code: assembly.code(staff),
    });
    expect(given.body.stage).toBe("new-password");
  });

  it("cannot reach accounts of another committee, whether they exist or not", async () => {
    const county = await assembly.person("member", { at: "county" });
    const nobody = { ...county, personId: "00000000-0000-4000-8000-000000000000" };
    for (const who of [county, nobody]) {
      expect(await grant(who, "operator")).toMatchObject(unknown);
      expect(await keeper.put(`/accounts/${who.personId}/lock`, { isLocked: true })).toMatchObject(
        unknown,
      );
      expect(await keeper.post(`/accounts/${who.personId}/password`)).toMatchObject(unknown);
    }
    expect(await keeper.delete(`/posts/${county.postId}`)).toMatchObject({
      code: "identity/post-not-found",
    });
  });

  it("of a county may not lock a leader of the province who is a member there too", async () => {
    const leader = await assembly.person("leader");
    await assembly.give(leader, "member", "county");
    const county = await assembly.signedIn(
      await assembly.person("security-admin", { at: "county" }),
    );
    expect(await county.put(`/accounts/${leader.personId}/lock`, { isLocked: true })).toMatchObject(
      refused,
    );
    expect(await county.post(`/accounts/${leader.personId}/password`)).toMatchObject(refused);
  });

  it("gives an officer's post only for a unit of the committee", async () => {
    const member = await assembly.person("member");
    expect(await grant(member, "officer")).toMatchObject(refused);
    expect(await grant(member, "officer", { scopeId: member.personId })).toMatchObject(refused);
  });
});

describe("the audit administrator", () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await openAssembly();
  });
  afterAll(() => assembly.house.close());
  type Page = { rows: AuditRow[]; next: string | null };

  it("reads who did what, newest first, and is written into it for reading", async () => {
    const member = await assembly.person("member", { name: "贺云帆", number: "M7001" });
    await assembly.house.guest().post("/session", { account: member.number, password: "wrong" });
    await assembly.signedIn(member);
    const reader = await assembly.signedIn(
      await assembly.person("audit-admin", { name: "郑嘉然" }),
    );

    const { body } = await reader.get<Page>("/audit?person=M7001");
    expect(body.rows).toMatchObject([
      { personName: "贺云帆", act: "identity/sign-in", outcome: "done", address: "127.0.0.1" },
      { personName: "贺云帆", outcome: "refused", code: "identity/wrong-credentials" },
    ]);

    const { body: again } = await reader.get<Page>("/audit?act=identity/read-audit");
    expect(again.rows).toMatchObject([
      { personName: "郑嘉然", postTitle: "职务 audit-admin", outcome: "done" },
    ]);
  });

  it("shows what Plenary did by itself, and tells it from what nobody known did", async () => {
    const { server } = assembly.house;
    await server.command(
      systemActor,
      null,
      act("identity/tidy", async () => null),
      undefined,
    );
    await assembly.house.guest().post("/session", { account: "M0000", password: "guess" });
    const reader = await assembly.signedIn(await assembly.person("audit-admin"));
    const { status, body } = await reader.get<Page>("/audit?limit=200");
    expect(status).toBe(200);
    const of = (name: string) => body.rows.find((row) => row.act === name && row.personId === null);
    expect(of("identity/tidy")).toMatchObject({ isBySystem: true, personName: null });
    expect(of("identity/sign-in")).toMatchObject({ isBySystem: false, personName: null });
  });

  it("turns pages without losing or doubling a row", async () => {
    const reader = await assembly.signedIn(await assembly.person("audit-admin"));
    const all = await reader.get<Page>("/audit?act=identity/sign-in&limit=200");
    const seen: AuditRow[] = [];
    let after = "";
    do {
      const { body } = await reader.get<Page>(`/audit?act=identity/sign-in&limit=2${after}`);
      seen.push(...body.rows);
      after = body.next === null ? "" : `&after=${body.next}`;
    } while (after !== "");
    expect(seen).toEqual(all.body.rows);
    expect(seen.length).toBeGreaterThan(3);
  });

  it("of a county sees nothing of the province", async () => {
    await assembly.signedIn(await assembly.person("member"));
    const who = await assembly.person("audit-admin", { at: "county", name: "王春琴" });
    const { body } = await (await assembly.signedIn(who)).get<Page>("/audit?limit=200");
    expect(new Set(body.rows.map((row) => row.personName))).toEqual(new Set(["王春琴"]));
  });

  it("may not look into accounts", async () => {
    const reader = await assembly.signedIn(await assembly.person("audit-admin"));
    expect(await reader.get("/accounts")).toMatchObject(refused);
    const { body } = await reader.get<Page>("/audit?outcome=refused&act=identity/list-accounts");
    expect(body.rows).toMatchObject([{ code: "identity/not-allowed" }]);
  });
});
