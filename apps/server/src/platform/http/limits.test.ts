import Fastify from "fastify";
import { describe, expect, it } from "vitest";
import { limitWrites } from "./limits.ts";
import { answerProblems } from "./problems.ts";

describe("a flood of writes", () => {
  const flooded = () => {
    const app = Fastify();
    answerProblems(app);
    limitWrites(app, { bySession: { most: 3, seconds: 60 }, byAddress: { most: 5, seconds: 60 } });
    app.all("/", async () => "ok");
    return (cookie: string, remoteAddress: string, method: "POST" | "GET" = "POST") =>
      app.inject({ method, url: "/", headers: { cookie }, remoteAddress });
  };

  it("is slowed by session, then by address, with the time to wait; reading is not", async () => {
    const send = flooded();
    const codes = async (n: number, cookie: string, address: string) => {
      const sent = [];
      for (let i = 0; i < n; i += 1) {
        sent.push((await send(cookie, address)).statusCode);
      }
      return sent;
    };
    expect(await codes(4, "s=1", "192.0.2.1")).toEqual([200, 200, 200, 429]);
    expect(await codes(2, "s=2", "192.0.2.1")).toEqual([200, 429]);
    expect(await codes(1, "s=3", "192.0.2.2")).toEqual([200]);
    const refused = await send("s=1", "192.0.2.1");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await send("s=1", "192.0.2.1", "GET")).statusCode).toBe(200);
  });
});
