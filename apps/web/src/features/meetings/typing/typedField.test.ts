import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApiFailure } from "../../../platform/api/apiFailure.ts";
import { TypedField, type TypedView } from "./typedField.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const changed = (by: string, version: number) =>
  Object.assign(new Error("meetings/changed"), {
    ...{
      code: "meetings/changed",
      details: { by, version, at: "2026-03-02T01:00:00Z", became: "乙" },
    },
  }) as unknown as ApiFailure;

/** A field whose server answers as a test wants it. */
function open(answer: (value: string, base: number) => Promise<{ version: number }>) {
  const sent: [string, number][] = [];
  let view: TypedView<string> | undefined;
  const field = new TypedField<string>();
  field.bind({
    send: (value, base) => {
      sent.push([value, base]);
      return answer(value, base);
    },
    changed: (next) => {
      view = next;
    },
  });
  return { field, sent, view: () => view };
}

describe("a field that is saved as it is typed", () => {
  it("sends once after a pause, on the version of the first stroke", async () => {
    const { field, sent, view } = open(async () => ({ version: 8 }));
    field.type("议", 7);
    field.type("议题", 9);
    expect(sent).toEqual([]);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([["议题", 7]]);
    expect(view()).toMatchObject({ state: "saved", draft: { value: "议题" } });
    field.served(8);
    expect(view()).toMatchObject({ state: "saved", draft: null });
  });

  it("gives way to the file also when that comes before the answer", async () => {
    const { field, view } = open(async () => {
      field.served(8);
      return { version: 8 };
    });
    field.type("议题", 7);
    await vi.runAllTimersAsync();
    expect(view()).toEqual({ draft: null, state: "saved", clash: null });
  });

  it("sends what was typed meanwhile after the answer, on the version that made", async () => {
    const { field, sent } = open(async (value) => {
      if (value === "一") {
        field.type("一二", 7);
      }
      return { version: value === "一" ? 8 : 9 };
    });
    field.type("一", 7);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([
      ["一", 7],
      ["一二", 8],
    ]);
  });

  it("keeps what was typed when somebody else was first, and says who", async () => {
    const { field, sent, view } = open(async (_value, base) => {
      if (base < 9) {
        throw changed("林叙白", 9);
      }
      return { version: 10 };
    });
    field.type("甲", 7);
    await vi.runAllTimersAsync();
    expect(view()).toMatchObject({
      state: "clash",
      draft: { value: "甲" },
      clash: { by: "林叙白" },
    });
    field.type("甲甲", 9);
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    field.keepMine();
    await vi.runAllTimersAsync();
    expect(sent.at(-1)).toEqual(["甲甲", 9]);
    expect(view()).toMatchObject({ state: "saved" });
  });

  it("gives the other's words back when they are taken", async () => {
    const { field, view } = open(async () => {
      throw changed("林叙白", 9);
    });
    field.type("甲", 7);
    await vi.runAllTimersAsync();
    field.takeTheirs();
    expect(view()).toEqual({ draft: null, state: "saved", clash: null });
  });

  it("holds what could not be sent until it is sent again", async () => {
    let isAway = true;
    const { field, view } = open(async () => {
      if (isAway) {
        throw Object.assign(new Error("away"), { code: "platform/offline" });
      }
      return { version: 8 };
    });
    field.type("甲", 7);
    await vi.runAllTimersAsync();
    expect(view()).toMatchObject({ state: "failed", draft: { value: "甲" } });
    isAway = false;
    await field.flush();
    expect(view()).toMatchObject({ state: "saved", draft: { value: "甲" } });
  });

  it("sends words kept from before a crash on the version they were typed on", async () => {
    const { field, sent } = open(async () => ({ version: 8 }));
    field.takeUp("议题", 5);
    expect(field.unsaved).toEqual({ value: "议题", base: 5 });
    await vi.runAllTimersAsync();
    expect(sent).toEqual([["议题", 5]]);
    expect(field.unsaved).toBeNull();
  });

  it("holds what was typed since above what was kept", async () => {
    const { field, sent } = open(async () => ({ version: 8 }));
    field.type("新", 7);
    field.takeUp("旧", 5);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([["新", 7]]);
  });

  it("keeps what could not be sent, and what somebody else's words stand against", async () => {
    const { field } = open(() => Promise.reject(changed("汪", 9)));
    field.type("甲", 7);
    await vi.runAllTimersAsync();
    expect(field.unsaved).toEqual({ value: "甲", base: 7 });
    field.takeTheirs();
    expect(field.unsaved).toBeNull();
  });
});
