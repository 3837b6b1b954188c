import { AskFloor } from "@plenary/contract/conference/operations";
import { describe, expect, it } from "vitest";
import { keepSignedIn } from "./keepSignedIn.ts";
import { onlyNews, whyOf } from "./onlyNews.ts";
import { Refused, type Session } from "./openSession.ts";

/** A server that knows its visitors until it forgets them, and refuses with the given code. */
function server(code = "identity/not-signed-in") {
  let isKnown = false;
  const asked: string[] = [];
  const ask = async (what: string) => {
    asked.push(what);
    if (!isKnown) {
      throw new Refused(what, 401, code);
    }
    return {};
  };
  const visitor: Session = {
    url: new URL("http://localhost"),
    call: (async () => ask("call")) as Session["call"],
    readState: () => ask("state"),
  };
  const session = keepSignedIn(visitor, async () => {
    asked.push("sign in");
    isKnown = true;
  });
  return {
    ...{ asked, session },
    forget: () => {
      isKnown = false;
    },
  };
}

describe("a rehearsed venue", () => {
  it("signs in when it is first asked who it is, and then no more", async () => {
    const { asked, session } = server();
    await session.readState("sitting", "1");
    await session.call(AskFloor, { params: { id: "1" } });
    expect(asked).toEqual(["state", "sign in", "state", "call"]);
  });

  it("signs in anew when the server has come back without its session", async () => {
    const { asked, session, forget } = server();
    await session.readState("sitting", "1");
    forget();
    await session.readState("sitting", "1");
    expect(asked.slice(3)).toEqual(["state", "sign in", "state"]);
  });

  it("takes any other refusal as it is", async () => {
    const { asked, session } = server("conference/not-sitting");
    await expect(session.readState("sitting", "1")).rejects.toThrow("conference/not-sitting");
    expect(asked).toEqual(["state"]);
  });

  it("tells once that the server is away, and why", () => {
    const told: string[] = [];
    const tell = onlyNews((line) => told.push(line));
    const away = new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
    for (const line of [whyOf(away), whyOf(away), "in the room", whyOf(away)]) {
      tell(line);
    }
    expect(told).toEqual([
      "TypeError: fetch failed (ECONNREFUSED)",
      "in the room",
      "TypeError: fetch failed (ECONNREFUSED)",
    ]);
  });
});
