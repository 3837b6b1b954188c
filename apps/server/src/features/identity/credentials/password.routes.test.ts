import type { SessionView } from "@plenary/contract/identity/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembly, type Known, openAssembly, password } from "../../../../test/assembly.ts";

const next = "清晨的石板路上有七只白鹭";

describe("PUT /session/password", () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await openAssembly();
  });
  afterAll(() => assembly.house.close());

  const enter = async (who: Known, word = password) => {
    const browser = assembly.house.guest();
    const answer = await browser.post<SessionView>("/session", {
      account: who.number,
      password: word,
    });
    return { browser, answer };
  };

  it("is all that a first sign-in may do", async () => {
    const member = await assembly.person("member", { mustChange: true });
    const { answer, browser } = await enter(member);

    expect(answer.body.stage).toBe("new-password");
    expect(await browser.get("/sessions")).toMatchObject({
      status: 403,
      code: "identity/new-password-needed",
    });
    const changed = await browser.put<SessionView>("/session/password", {
      current: password,
      next,
    });
    expect(changed.body).toMatchObject({ stage: "open", post: { kind: "member" } });
    expect((await enter(member, next)).answer.body.stage).toBe("open");
    expect((await enter(member)).answer).toMatchObject({ code: "identity/wrong-credentials" });
  });

  it.each([
    ["a wrong present one", { current: "wrong", next }, 401, "identity/wrong-credentials"],
    ["the same again", { current: password, next: password }, 422, "identity/password-unchanged"],
    ["a short one", { current: password, next: "abc" }, 422, "identity/password-too-weak"],
    [
      "one from the sign-in page",
      { current: password, next: "Plenary-2026" },
      422,
      "identity/password-too-weak",
    ],
  ])("refuses %s", async (_what, body, status, code) => {
    const member = await assembly.person("member");
    const { browser } = await enter(member);
    expect(await browser.put("/session/password", body)).toMatchObject({ status, code });
    expect((await enter(member)).answer.status).toBe(200);
  });

  it("comes after the second factor, not before", async () => {
    const staff = await assembly.person("staff", { mustChange: true });
    const { browser } = await enter(staff);
    expect(await browser.put("/session/password", { current: password, next })).toMatchObject({
      status: 401,
      code: "identity/second-factor-needed",
    });
    const given = await browser.post<SessionView>("/session/second-factor", {
      code: assembly.code(staff),
    });
    expect(given.body.stage).toBe("new-password");
  });

  it("ends the other sessions of the person and goes on in this one", async () => {
    const member = await assembly.person("member");
    const [here, there] = [await enter(member), await enter(member)];
    await here.browser.put("/session/password", { current: password, next });

    expect((await here.browser.get("/session")).status).toBe(200);
    expect((await there.browser.get("/session")).status).toBe(401);
  });

  it("waits after five wrong guesses, which is what a stolen session would try", async () => {
    const member = await assembly.person("member");
    const { browser } = await enter(member);
    const guess = () => browser.put("/session/password", { current: "guess", next });
    for (let i = 0; i < 5; i += 1) {
      expect((await guess()).status).toBe(401);
    }
    expect(await guess()).toMatchObject({ status: 429, code: "identity/locked" });
  });
});
