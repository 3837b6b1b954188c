import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "./Button.tsx";

describe("Button", () => {
  it("takes no second press while the act is under way, and keeps the focus", () => {
    const onClick = vi.fn();
    const { rerender } = render(<Button onClick={onClick}>签发</Button>);
    const button = screen.getByRole("button", { name: "签发" });
    button.focus();
    fireEvent.click(button);

    rerender(
      <Button onClick={onClick} loading>
        签发
      </Button>,
    );
    fireEvent.click(button);
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button);
  });

  it("does not send a form twice while busy", () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const form = (isBusy: boolean) => (
      <form onSubmit={onSubmit}>
        <Button type="submit" loading={isBusy}>
          提交
        </Button>
      </form>
    );
    const { rerender } = render(form(false));
    fireEvent.click(screen.getByRole("button"));
    rerender(form(true));
    fireEvent.click(screen.getByRole("button"));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });
});
