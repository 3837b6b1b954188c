import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Tabs } from "./Tabs.tsx";

it("moves between views by arrow keys, round the ends, with one tab in the tab order", () => {
  const onChange = vi.fn();
  const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
  render(<Tabs label="views" options={options} value="a" onChange={onChange} />);
  const [first, second] = screen.getAllByRole("tab");

  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  fireEvent.keyDown(first ?? document, { key: "ArrowRight" });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(first ?? document, { key: "ArrowLeft" });
  expect(onChange.mock.calls).toEqual([["b"], ["c"]]);
});
