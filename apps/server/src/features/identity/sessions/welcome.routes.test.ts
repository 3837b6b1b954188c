import type { DemonstrationAccount, SessionView } from "@plenary/contract/identity/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembly, openAssembly, password } from "../../../../test/assembly.ts";

describe("GET /welcome", () => {
  let assembly: Assembly;
  beforeAll(async () => {
    const offered = ["D0001", "M0001"].map((account) => ({
      ...{
        role: "director",
        name: "沈砚",
        account,
        password,
        host: "director",
      },
    }));
    assembly = await openAssembly({ identity: { demonstration: () => Promise.resolve(offered) } });
    await assembly.person("director", { number: "D0001" });
    await assembly.person("member", { number: "M0001" });
  });
  afterAll(() => assembly.house.close());

  const look = async () => {
    const { body } = await assembly.house
      .guest()
      .get<{ name: string; demonstration: DemonstrationAccount[] }>("/welcome");
    return body;
  };

  it("names the installation to everybody and offers no account in a real assembly", async () => {
    expect(await look()).toEqual({ name: "测试", demonstration: [] });
  });

  it("offers a demonstration's accounts with a code that works, one after another", async () => {
    assembly.house.server.installation.isDemonstration = true;
    for (let i = 0; i < 3; i += 1) {
      const [director, member] = (await look()).demonstration;
      expect(member?.code).toBeNull();
      const browser = assembly.house.guest();
      await browser.post("/session", { account: director?.account, password });
      const { body } = await browser.post<SessionView>("/session/second-factor", {
        code: director?.code,
      });
      expect(body.stage).toBe("open");
    }
  });
});
