import { afterEach, describe, expect, it } from "vitest";
import { dayDate, fullDate, nearDate, setAssemblyZone, shortDate, timeOfDay } from "./dates.ts";

const sitting = Date.UTC(2026, 10, 23, 6, 30);
const minute = 60_000;
const hour = 60 * minute;

describe("dates", () => {
  afterEach(() => setAssemblyZone("Asia/Shanghai"));

  it("writes an instant as the assembly does, wherever the reader is", () => {
    expect(fullDate(sitting, "zh")).toBe("2026年11月23日 14:30 (周一)");
    expect(fullDate(sitting, "en")).toBe("23 Nov 2026, 14:30 (Mon)");
    expect(dayDate(sitting, "zh")).toBe("2026年11月23日 (周一)");
    expect(shortDate(sitting, "zh")).toBe("11月23日");
  });

  it("puts an instant before midnight in UTC on the assembly's next day", () => {
    expect(fullDate(Date.UTC(2026, 11, 31, 16, 5), "zh")).toBe("2027年1月1日 00:05 (周五)");
  });

  it("follows an assembly in another zone", () => {
    setAssemblyZone("Asia/Urumqi");
    expect(timeOfDay(sitting, true)).toBe("12:30:00");
  });

  it.each([
    [30_000, "刚刚", "just now"],
    [5 * minute, "5 分钟前", "5 min ago"],
    [3 * hour, "3 小时前", "3 h ago"],
    [-2 * hour, "2 小时后", "in 2 h"],
    [23.9 * hour, "23 小时前", "23 h ago"],
    [24 * hour, "11月23日 14:30", "23 Nov 14:30"],
    [60 * 24 * hour, "2026年11月23日 14:30 (周一)", "23 Nov 2026, 14:30 (Mon)"],
  ])("is relative only within a day: %s ms later it reads %s", (later, zh, en) => {
    expect(nearDate(sitting, sitting + later, "zh")).toBe(zh);
    expect(nearDate(sitting, sitting + later, "en")).toBe(en);
  });
});
