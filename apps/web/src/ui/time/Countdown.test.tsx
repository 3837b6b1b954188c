import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Countdown } from "./Countdown.tsx";

describe("Countdown", () => {
  it("says in words that the time is over, not by colour alone", () => {
    render(<Countdown seconds={-21} />);
    expect(screen.getByRole("timer").textContent).toBe("已超时+00:21");
  });

  it("does not speak of over-time while there is time", () => {
    render(<Countdown seconds={48} />);
    expect(screen.getByRole("timer").textContent).toBe("00:48");
  });

  it("fills its bar by the time used and never beyond the whole", () => {
    const { container, rerender } = render(<Countdown seconds={360} total={480} />);
    const bar = () => container.querySelector<HTMLElement>(".bar i")?.style.inlineSize;
    expect(bar()).toBe("25%");
    rerender(<Countdown seconds={-30} total={480} />);
    expect(bar()).toBe("100%");
  });
});
