import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Moment } from "./Moment.tsx";

afterEach(() => vi.useRealTimers());

it("grows older by itself, with the full time on hover", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 6, 35) });
  render(<Moment at="2026-11-23T06:30:00Z" />);
  const moment = screen.getByTitle("2026年11月23日 14:30 (周一)");
  expect(moment.textContent).toBe("5 分钟前");

  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(moment.textContent).toBe("6 分钟前");
});
