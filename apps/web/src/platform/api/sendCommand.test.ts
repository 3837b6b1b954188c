import { expect, it } from "vitest";
import { ApiFailure, apiFailureOf } from "./apiFailure.ts";
import { type Sending, sendCommand } from "./sendCommand.ts";

/** A server that answers what the list says, one entry a try, and writes down the keys it saw. */
function server(...answers: (string | { data: string })[]) {
  const keys: string[] = [];
  let at = 0;
  const patience = {
    forMs: 30_000,
    now: () => at,
    random: () => 1,
    pause: async (ms: number) => {
      at += ms;
    },
  };
  const send = async ({ headers }: Sending) => {
    keys.push(headers["Idempotency-Key"]);
    const answer = answers[Math.min(keys.length, answers.length) - 1] ?? "";
    if (typeof answer === "string") {
      throw new ApiFailure(0, { code: answer });
    }
    return answer;
  };
  return { keys, send, patience };
}

it("sends one intent again with the same key while the server is not reached", async () => {
  const { keys, send, patience } = server("platform/offline", "platform/still-running", {
    data: "done",
  });
  await expect(sendCommand(send, patience)).resolves.toBe("done");
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
});

it("gives a second intent a key of its own", async () => {
  const { keys, send, patience } = server({ data: "done" });
  await sendCommand(send, patience);
  await sendCommand(send, patience);
  expect(new Set(keys).size).toBe(2);
});

it("takes a refusal for an answer, and silence only for so long", async () => {
  const refused = server("conference/queue-empty");
  await expect(sendCommand(refused.send, refused.patience)).rejects.toMatchObject({
    code: "conference/queue-empty",
  });
  expect(refused.keys).toHaveLength(1);

  const silent = server("platform/offline");
  await expect(sendCommand(silent.send, silent.patience)).rejects.toMatchObject({
    code: "platform/offline",
  });
  expect(silent.keys.length).toBeGreaterThan(5);
});

it.each([
  [{ code: "groups/closed", requestId: "r1" }, 409, "groups/closed"],
  ["<html>Bad gateway</html>", 502, "platform/unavailable"],
  ["<html>?</html>", 418, "platform/unexpected"],
  [new TypeError("Failed to fetch"), undefined, "platform/offline"],
])("reads %j with status %s as %s", (body, status, code) => {
  expect(apiFailureOf(body, status)).toMatchObject({ code, status: status ?? 0 });
});
