import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Toasts } from "./Toasts.tsx";
import { showToast, useToasts } from "./toasts.ts";

const pass = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
const tell = (toast: Parameters<typeof showToast>[0]) =>
  act(() => {
    showToast(toast);
  });

describe("Toasts", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    useToasts.setState({ toasts: [] });
    render(<Toasts />);
  });
  afterEach(() => vi.useRealTimers());

  it("offers 撤销 for ten seconds and then lets the act stand", () => {
    const undo = vi.fn();
    tell({ message: "已催办", undo });

    pass(9);
    expect(screen.getByText("已催办")).toBeTruthy();
    pass(1);
    expect(screen.queryByText("已催办")).toBeNull();
    expect(undo).not.toHaveBeenCalled();
  });

  it("takes an act back once and closes", () => {
    const undo = vi.fn();
    tell({ message: "已催办", undo });
    fireEvent.click(screen.getByRole("button", { name: /撤销/ }));

    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText("已催办")).toBeNull();
  });

  it("stands still while it is pointed at", () => {
    tell({ message: "已催办", undo: vi.fn() });
    fireEvent.pointerEnter(screen.getByRole("region", { name: "提示" }));
    pass(60);
    expect(screen.getByText("已催办")).toBeTruthy();

    fireEvent.pointerLeave(screen.getByRole("region", { name: "提示" }));
    pass(10);
    expect(screen.queryByText("已催办")).toBeNull();
  });

  it("keeps a failure until it is closed by hand", () => {
    tell({ message: "没有发出", tone: "bad" });
    pass(600);
    fireEvent.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText("没有发出")).toBeNull();
  });

  it("keeps no more than three at once, the newest", () => {
    for (const message of ["一", "二", "三", "四"]) {
      tell({ message });
    }
    expect(screen.queryByText("一")).toBeNull();
    expect(screen.getByText("四")).toBeTruthy();
  });
});
