import type { SessionView } from "@plenary/contract/identity/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Assembly, type Known, openAssembly, password } from "../../../../test/assembly.ts";
import { openBrowser } from "../../../../test/browser.ts";
import { totpCodeOf, totpStepAt } from "./totp.ts";

const wrong = { status: 401, code: "identity/second-factor-wrong" };

describe("the second factor", () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await openAssembly();
  });
  afterAll(() => assembly.house.close());

  const enter = async (who: Known) => {
    const browser = assembly.house.guest();
    const { body } = await browser.post<SessionView>("/session", { account: who.number, password });
    return { browser, stage: body.stage, shown: body };
  };

  it.each([
    "staff",
    "director",
    "clerk",
    "technician",
    "system-admin",
    "security-admin",
    "audit-admin",
  ] as const)("is asked of a %s, who can do nothing before", async (kind) => {
    const { browser, stage, shown } = await enter(await assembly.person(kind));

    expect(stage).toBe("second-factor");
    expect(shown).toMatchObject({ post: null, posts: [], rights: [] });
    expect(await browser.get("/sessions")).toMatchObject({
      status: 401,
      code: "identity/second-factor-needed",
    });
  });

  it.each(["member", "leader", "officer", "operator", "venue"] as const)(
    "is not asked of a %s who has none",
    async (kind) => {
      expect((await enter(await assembly.person(kind))).stage).toBe("open");
    },
  );

  it("opens the session under a new token; the half-open one is dead", async () => {
    const clerk = await assembly.person("clerk");
    const { browser } = await enter(clerk);
    const before = browser.cookie();
    const { body } = await browser.post<SessionView>("/session/second-factor", {
      code: assembly.code(clerk),
    });

    expect(body).toMatchObject({ stage: "open", post: { kind: "clerk" } });
    expect((await browser.get("/sessions")).status).toBe(200);
    expect((await openBrowser(assembly.house.app.http, before).get("/session")).status).toBe(401);
  });

  it("takes a code once: whoever looked over a shoulder comes too late", async () => {
    const director = await assembly.person("director");
    const code = assembly.code(director);
    const first = await enter(director);
    expect((await first.browser.post("/session/second-factor", { code })).status).toBe(200);

    const second = await enter(director);
    expect(await second.browser.post("/session/second-factor", { code })).toMatchObject(wrong);
  });

  it("takes a code once, even when it is sent twice in the same instant", async () => {
    const director = await assembly.person("director");
    const browsers = [(await enter(director)).browser, (await enter(director)).browser];
    const code = assembly.code(director);
    const { pool } = assembly.house.server.database;
    const blocked = async () => {
      const { rows } = await pool.query<{ n: number }>(
        "select count(*) as n from pg_locks l join pg_stat_activity a using (pid) where not granted and datname = current_database()",
      );
      return rows[0]?.n;
    };

    // Both have read the account and found the code right before either may write.
    const holder = await pool.connect();
    await holder.query("begin");
    await holder.query("select from identity_accounts where person_id = $1 for update", [
      director.personId,
    ]);
    const answers = browsers.map((browser) => browser.post("/session/second-factor", { code }));
    await vi.waitFor(async () => expect(await blocked()).toBe(2));
    await holder.query("commit");
    holder.release();
    expect((await Promise.all(answers)).map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      200, 401,
    ]);
  });

  it("waits after five wrong codes, the right one included", async () => {
    const staff = await assembly.person("staff");
    const { browser } = await enter(staff);
    for (let i = 0; i < 5; i += 1) {
      expect(await browser.post("/session/second-factor", { code: "000000" })).toMatchObject(wrong);
    }
    const code = assembly.code(staff);
    expect(await browser.post("/session/second-factor", { code })).toMatchObject({
      status: 429,
      code: "identity/locked",
    });
  });

  describe("not yet enrolled", () => {
    it("is enrolled at the first sign-in, and counts once a code of it was given", async () => {
      const staff = await assembly.person("staff", { hasFactor: false });
      const { browser, stage } = await enter(staff);
      expect(stage).toBe("enrol-second-factor");

      const { body } = await browser.post<{ secret: string; uri: string; qrSvg: string }>(
        "/session/second-factor/enrolment",
      );
      expect(body.uri).toContain(body.secret);
      expect(body.qrSvg).toMatch(/^<svg/);

      const code = totpCodeOf(body.secret, totpStepAt(assembly.house.clock.now()));
      const wrongCode = code === "111111" ? "222222" : "111111";
      expect(await browser.post("/session/second-factor", { code: wrongCode })).toMatchObject(
        wrong,
      );
      const done = await browser.post<SessionView>("/session/second-factor", { code });
      expect(done.body.stage).toBe("open");
      expect((await enter(staff)).stage).toBe("second-factor");
    });

    it("may be enrolled by a member of their own will, and is asked for ever after", async () => {
      const member = await assembly.person("member");
      const { browser } = await enter(member);
      const { body } = await browser.post<{ secret: string }>("/session/second-factor/enrolment");
      expect((await enter(member)).stage).toBe("open");

      const code = totpCodeOf(body.secret, totpStepAt(assembly.house.clock.now()));
      expect((await browser.post("/session/second-factor", { code })).status).toBe(200);
      expect((await enter(member)).stage).toBe("second-factor");
    });

    it("cannot be replaced through a session, neither half open nor whole", async () => {
      const clerk = await assembly.person("clerk");
      const { browser } = await enter(clerk);
      const refused = { status: 403, code: "identity/not-allowed" };
      expect(await browser.post("/session/second-factor/enrolment")).toMatchObject(refused);
      await browser.post("/session/second-factor", { code: assembly.code(clerk) });
      expect(await browser.post("/session/second-factor/enrolment")).toMatchObject(refused);
    });
  });
});
