import type { SessionView } from "@plenary/contract/identity/schema";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Assembly,
  identifyForTests,
  identityForTests,
  openAssembly,
  password,
} from "../../../../test/assembly.ts";
import { openBrowser } from "../../../../test/browser.ts";
import { buildApp } from "../../../app.ts";

const wrong = { status: 401, code: "identity/wrong-credentials" };
const locked = { status: 429, code: "identity/locked" };
const minute = 60_000;

describe("POST /session", () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await openAssembly();
  });
  afterAll(() => assembly.house.close());

  const enter = (account: string, word = password, browser = assembly.house.guest()) =>
    browser.post<SessionView>("/session", { account, password: word, device: "测试" });

  it("answers an unknown account and a wrong password alike", async () => {
    const member = await assembly.person("member");
    const unknown = await enter("NOBODY", "not the password");
    const known = await enter(member.number, "not the password");

    expect(unknown).toMatchObject(wrong);
    const plain = ({ body }: typeof known) => ({ ...(body as object), requestId: "" });
    expect(plain(known)).toEqual(plain(unknown));
    expect(known.headers["set-cookie"]).toBeUndefined();
  });

  it("signs a member in by number, in any case, and by phone", async () => {
    const member = await assembly.person("member", { number: "M0001", phone: "13800000001" });

    for (const account of ["M0001", "m0001", "138 0000 0001"]) {
      const { body, status } = await enter(account);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        stage: "open",
        person: { id: member.personId, sector: "农业界" },
        post: { id: member.postId, kind: "member" },
        rights: ["meetings.attend", "groups.write"],
      });
    }
  });

  it("gives a cookie that scripts cannot read and other sites cannot send", async () => {
    const member = await assembly.person("member");
    const { headers } = await enter(member.number);
    const set = String(headers["set-cookie"]);
    expect(set).toMatch(
      /^plenary-test=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it("never goes on with a session the browser brought: the token is new and the old one is dead", async () => {
    const member = await assembly.person("member");
    const browser = assembly.house.guest();
    await enter(member.number, password, browser);
    const before = browser.cookie();
    await enter(member.number, password, browser);

    expect(browser.cookie()).not.toBe(before);
    const old = openBrowser(assembly.house.app.http, before);
    expect(await old.get("/session")).toMatchObject({
      status: 401,
      code: "identity/not-signed-in",
    });
    expect((await browser.get("/session")).status).toBe(200);
  });

  it("keeps no token and no password in the database", async () => {
    const member = await assembly.person("member");
    const browser = assembly.house.guest();
    await enter(member.number, password, browser);
    const token = browser.cookie().split("=")[1] ?? "";

    const { rows } = await assembly.house.server.database.pool.query<{ found: boolean }>(
      `select exists (select from identity_sessions s where s::text like $1)
           or exists (select from platform_audit a where a::text like $1 or a::text like $2)
           or exists (select from identity_accounts a where a::text like $2) as found`,
      [`%${token}%`, `%${password}%`],
    );
    expect(rows).toEqual([{ found: false }]);
  });

  describe("after five wrong passwords", () => {
    it("makes that source wait for that account, on every node, and lets it in after fifteen minutes", async () => {
      const member = await assembly.person("member");
      const { house } = assembly;
      const other = await buildApp({
        ...{ database: house.server.database, clock: house.clock, media: house.media },
        log: pino({ level: "silent" }),
        filesFolder: "/tmp",
        installation: house.server.installation,
        features: [identityForTests()],
        identify: identifyForTests(house.server.database, house.clock),
      });
      await other.http.ready();
      const there = openBrowser(other.http);

      for (const browser of [house.guest(), there, house.guest(), there, house.guest()]) {
        expect(await enter(member.number, "wrong", browser)).toMatchObject(wrong);
      }
      const refused = await enter(member.number, password, there);
      expect(refused).toMatchObject(locked);
      expect(refused.headers["retry-after"]).toBe("900");
      expect(await enter(member.number)).toMatchObject(locked);

      house.clock.advance(15 * minute + 1);
      expect((await enter(member.number, password, there)).status).toBe(200);
      await other.close();
    });

    it("does not keep the member out at another place, nor another member out at this one", async () => {
      const [member, neighbour] = [
        await assembly.person("member"),
        await assembly.person("member"),
      ];
      for (let i = 0; i < 6; i += 1) {
        await enter(member.number, "wrong");
      }

      expect(await enter(member.number)).toMatchObject(locked);
      expect((await enter(neighbour.number)).status).toBe(200);
      const elsewhere = await assembly.house.app.http.inject({
        ...{ method: "POST", url: "/api/session", remoteAddress: "203.0.113.7" },
        payload: { account: member.number, password },
      });
      expect(elsewhere.statusCode).toBe(200);
    });

    it("says so of accounts that do not exist as well", async () => {
      const answers = [];
      for (let i = 0; i < 6; i += 1) {
        answers.push((await enter("NOBODY-ELSE", "wrong")).status);
      }
      expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
    });

    it("cannot be outrun by guessing many at once", async () => {
      const member = await assembly.person("member");
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => enter(member.number, "wrong")),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    });
  });

  it("lets a right password forget the wrong ones before it", async () => {
    const member = await assembly.person("member");
    for (let i = 0; i < 12; i += 1) {
      expect((await enter(member.number, i % 4 === 3 ? password : "wrong")).status).toBe(
        i % 4 === 3 ? 200 : 401,
      );
    }
  });

  it("writes who came in and who was refused into the audit of their committee", async () => {
    const member = await assembly.person("member");
    await enter(member.number, "wrong");
    await enter(member.number);

    const { rows } = await assembly.house.server.database.pool.query(
      `select outcome, code, committee_id, address from platform_audit
       where person_id = $1 and act = 'identity/sign-in' order by id`,
      [member.personId],
    );
    const committee_id = member.committeeId;
    expect(rows).toMatchObject([
      {
        outcome: "refused",
        code: "identity/wrong-credentials",
        committee_id,
        address: "127.0.0.1",
      },
      { outcome: "done", code: null, committee_id },
    ]);
  });
});

describe("a session", () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await openAssembly();
  });
  afterAll(() => assembly.house.close());

  it("of an administrator ends after fifteen minutes without use, and lasts while it is used", async () => {
    const admin = await assembly.person("audit-admin");
    const browser = await assembly.signedIn(admin);

    for (let i = 0; i < 4; i += 1) {
      assembly.house.clock.advance(10 * minute);
      expect((await browser.get("/session")).status).toBe(200);
    }
    assembly.house.clock.advance(15 * minute);
    expect(await browser.get("/session")).toMatchObject({ code: "identity/not-signed-in" });
  });

  it("of an administrator ends after twelve hours, however busy", async () => {
    const admin = await assembly.person("system-admin");
    const browser = await assembly.signedIn(admin);

    for (let i = 0; i < 71; i += 1) {
      assembly.house.clock.advance(10 * minute);
      expect((await browser.get("/session")).status).toBe(200);
    }
    assembly.house.clock.advance(10 * minute);
    expect((await browser.get("/session")).status).toBe(401);
  });

  it("acts in the post it is told to, among those that are one's own", async () => {
    const member = await assembly.person("member");
    const stranger = await assembly.person("leader");
    const asOperator = await assembly.give(member, "operator");
    const browser = await assembly.signedIn(member);

    expect(await browser.put("/session/post", { postId: stranger.postId })).toMatchObject({
      status: 404,
      code: "identity/post-not-found",
    });
    const { body } = await browser.put<SessionView>("/session/post", { postId: asOperator });
    expect(body).toMatchObject({
      post: { id: asOperator, kind: "operator" },
      rights: ["meetings.attend", "conference.operate"],
    });
    // The next sign-in begins where this one was.
    const again = await assembly.signedIn(member);
    expect((await again.get<SessionView>("/session")).body.post?.id).toBe(asOperator);
  });
});
