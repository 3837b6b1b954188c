import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Failure } from "./Failure.tsx";

describe("Failure", () => {
  it("shows the sentence of the code and the number to quote", () => {
    render(<Failure error={{ code: "platform/unavailable", requestId: "7F3A" }} />);
    expect(screen.getByRole("alert").textContent).toContain("系统暂时不可用，请稍后再试");
    expect(screen.getByText("编号 7F3A")).toBeTruthy();
  });

  it("has a sentence for a code it does not know, and never shows the code or a message", () => {
    const error = Object.assign(new Error("select * from people"), { code: "future/unheard-of" });
    render(<Failure error={error} />);
    expect(screen.getByRole("alert").textContent).toBe("出了问题，请再试一次");
  });

  it("offers a second try only where there is one", () => {
    const onRetry = vi.fn();
    const { rerender } = render(<Failure error={{ code: "platform/offline" }} />);
    expect(screen.queryByRole("button")).toBeNull();

    rerender(<Failure error={{ code: "platform/offline" }} onRetry={onRetry} />);
    fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
