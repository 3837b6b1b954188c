import type { DeviceView } from "@plenary/contract/identity/schema";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembly, openAssembly, password } from "../../../../test/assembly.ts";
import { type Browser, openBrowser } from "../../../../test/browser.ts";
import { sweepRoutine } from "../jobs.ts";

describe("ending a session", () => {
  let assembly: Assembly;
  let address: string;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    assembly = await openAssembly();
    address = await assembly.house.listen();
  });
  afterAll(async () => {
    for (const socket of sockets) {
      socket.disconnect();
    }
    await assembly.house.close();
  });

  /** An open socket of this browser; `ended` answers why it was cut. */
  const connect = async (browser: Browser) => {
    const socket = io(address, {
      ...{ path: "/live", transports: ["websocket"], reconnection: false },
      extraHeaders: { cookie: browser.cookie(), origin: address },
    });
    sockets.push(socket);
    let code: string | null = null;
    socket.on("signed-out", (message: { code: string }) => {
      code = message.code;
    });
    const ended = new Promise<string | null>((resolve) => {
      socket.on("disconnect", () => resolve(code));
    });
    await new Promise<void>((resolve, reject) => {
      socket.on("connect", resolve);
      socket.on("connect_error", reject);
    });
    return { socket, ended };
  };

  const signedOut = "identity/not-signed-in";

  it("signs out here, cuts its socket at once, and leaves the other devices alone", async () => {
    const member = await assembly.person("member");
    const [here, there] = [await assembly.signedIn(member), await assembly.signedIn(member)];
    const [mine, other] = [await connect(here), await connect(there)];

    expect((await here.delete("/session")).status).toBe(200);
    expect(await mine.ended).toBe(signedOut);
    expect((await here.get("/session")).status).toBe(401);
    expect(other.socket.connected).toBe(true);
    expect((await there.get("/session")).status).toBe(200);
  });

  it("lists where I am signed in, and ends one of them from another", async () => {
    const member = await assembly.person("member");
    const [here, there] = [await assembly.signedIn(member), await assembly.signedIn(member)];
    const socket = await connect(there);
    const { body } = await here.get<{ devices: DeviceView[] }>("/sessions");
    expect(body.devices).toHaveLength(2);
    expect(body.devices.filter((each) => each.isThis)).toHaveLength(1);
    expect(body.devices[0]).toMatchObject({ device: "测试", address: "127.0.0.1" });

    const other = body.devices.find((each) => !each.isThis)?.sessionId ?? "";
    expect((await here.delete(`/sessions/${other}`)).status).toBe(200);
    expect(await socket.ended).toBe(signedOut);
    expect((await there.get("/session")).status).toBe(401);
    expect(await here.delete(`/sessions/${other}`)).toMatchObject({
      status: 404,
      code: "identity/session-not-found",
    });
  });

  it("does not reach the session of another person", async () => {
    const [one, two] = [await assembly.person("member"), await assembly.person("member")];
    const [mine, theirs] = [await assembly.signedIn(one), await assembly.signedIn(two)];
    const { body } = await theirs.get<{ devices: DeviceView[] }>("/sessions");

    expect(await mine.delete(`/sessions/${body.devices[0]?.sessionId}`)).toMatchObject({
      status: 404,
      code: "identity/session-not-found",
    });
    expect((await theirs.get("/session")).status).toBe(200);
  });

  it("tells who ended, for whoever keeps a seat for them", async () => {
    const member = await assembly.person("member");
    const browser = await assembly.signedIn(member);
    const { body } = await browser.get<{ sessionId: string }>("/session");
    await browser.delete("/session");

    const { sessionId } = body;
    expect(await assembly.house.told(`session:${sessionId}`)).toMatchObject([
      { seq: 1, type: "identity/session-ended", data: { personId: member.personId, sessionId } },
    ]);
  });

  it("happens to whoever is locked, and they cannot come back", async () => {
    const [admin, member] = [
      await assembly.person("security-admin"),
      await assembly.person("member"),
    ];
    const socket = await connect(await assembly.signedIn(member));
    const keeper = await assembly.signedIn(admin);

    await keeper.put(`/accounts/${member.personId}/lock`, { isLocked: true });
    expect(await socket.ended).toBe(signedOut);
    const enter = () =>
      assembly.house.guest().post("/session", { account: member.number, password });
    expect(await enter()).toMatchObject({ status: 429, code: "identity/locked" });
    await keeper.put(`/accounts/${member.personId}/lock`, { isLocked: false });
    expect((await enter()).status).toBe(200);
  });

  it("is not needed for the lock of an account to hold: one begun in the same instant gives nothing", async () => {
    const member = await assembly.person("member");
    const browser = await assembly.signedIn(member);
    await assembly.house.server.database.pool.query(
      "update identity_accounts set is_locked = true where person_id = $1",
      [member.personId],
    );
    expect((await browser.get("/session")).status).toBe(401);
  });

  it("happens to the other devices, and to this one's old token, when the password changes", async () => {
    const member = await assembly.person("member");
    const [here, there] = [await assembly.signedIn(member), await assembly.signedIn(member)];
    const stolen = openBrowser(assembly.house.app.http, here.cookie());
    const [mine, other] = [await connect(here), await connect(there)];
    const next = "清晨的石板路上有七只白鹭";

    expect((await here.put("/session/password", { current: password, next })).status).toBe(200);
    expect(await other.ended).toBe(signedOut);
    expect(await mine.ended).toBe(signedOut);
    expect((await stolen.get("/session")).status).toBe(401);
    expect((await here.get("/session")).status).toBe(200);
    expect((await connect(here)).socket.connected).toBe(true);
  });

  it("comes of itself when it is unused for too long, sockets included", async () => {
    const admin = await assembly.person("audit-admin");
    const browser = await assembly.signedIn(admin);
    const socket = await connect(browser);
    const { house } = assembly;
    const run = () =>
      sweepRoutine.run(
        {
          db: house.db,
          now: house.clock.now(),
          readFact: () => Promise.resolve(null),
          command: (key, what, input) => house.server.command(system, key, what, input),
        },
        null,
      );

    await run();
    expect((await browser.get("/session")).status).toBe(200);
    house.clock.advance(16 * 60_000);
    await run();
    expect(await socket.ended).toBe(signedOut);
  });
});

const system = {
  personId: "00000000-0000-0000-0000-000000000001",
  ...{ name: "", postId: null, committeeId: null, sessionId: null, scopeId: null },
  holds: () => false,
};
