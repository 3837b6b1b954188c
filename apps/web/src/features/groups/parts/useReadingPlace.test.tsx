import { act, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useReadingPlace } from "./useReadingPlace.ts";

/** A box of 400 px in which every line is 100 px high unless the test says otherwise. */
const view = 400;
const heights = new Map<string, number>();
let lines: string[] = [];
let resized: () => void = () => undefined;

const heightOf = (line: string) => heights.get(line) ?? 100;
const totalHeight = () => lines.reduce((sum, line) => sum + heightOf(line), 0);

class FakeResizeObserver {
  constructor(told: () => void) {
    resized = told;
  }
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}

function lay(box: HTMLElement): void {
  Object.defineProperties(box, {
    scrollHeight: { configurable: true, get: totalHeight },
    clientHeight: { configurable: true, get: () => view },
  });
  for (const line of box.querySelectorAll("li")) {
    const name = line.textContent ?? "";
    Object.defineProperty(line, "clientHeight", { configurable: true, get: () => heightOf(name) });
    line.getBoundingClientRect = () => {
      const before = lines.slice(0, lines.indexOf(name));
      const above = before.reduce((sum, each) => sum + heightOf(each), 0);
      return new DOMRect(0, above - box.scrollTop, 300, heightOf(name));
    };
  }
}

function Posts({ posts }: { posts: readonly string[] }) {
  const { frame, content, isAtEnd, toEnd } = useReadingPlace();
  return (
    <div data-testid="box" ref={frame}>
      <div ref={content}>
        {posts.map((post) => (
          <li key={post}>{post}</li>
        ))}
      </div>
      <button type="button" onClick={toEnd}>
        {isAtEnd ? "at the end" : "further up"}
      </button>
    </div>
  );
}

const named = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => `post ${from + place}`);

function open(posts: string[]) {
  lines = posts;
  const page = render(<Posts posts={posts} />);
  const box = screen.getByTestId("box");
  const settle = () =>
    act(() => {
      lay(box);
      resized();
    });
  settle();
  return {
    box,
    settle,
    show: (next: string[]) => {
      lines = next;
      page.rerender(<Posts posts={next} />);
      settle();
    },
    scrollTo: (top: number) => {
      box.scrollTop = top;
      fireEvent.scroll(box);
    },
  };
}

beforeEach(() => {
  heights.clear();
  vi.stubGlobal("ResizeObserver", FakeResizeObserver);
});

describe("a reader of a conversation", () => {
  it("begins at the newest, also when pictures and fonts come late", () => {
    const { box, settle } = open(named(1, 20));
    expect(box.scrollTop).toBe(2_000);
    heights.set("post 19", 700);
    settle();
    expect(box.scrollTop).toBe(2_600);
  });

  it("at the end follows what is written", () => {
    const { box, show, scrollTo } = open(named(1, 20));
    scrollTo(1_590);
    show(named(1, 22));
    expect(box.scrollTop).toBe(2_200);
  });

  it("further up stays at the line being read while older posts load and pictures grow above", () => {
    const { box, settle, show, scrollTo } = open(named(11, 30));
    scrollTo(550);
    expect(screen.getByText("further up")).toBeTruthy();
    show(named(1, 30));
    expect(box.scrollTop).toBe(1_550);
    heights.set("post 3", 400);
    settle();
    expect(box.scrollTop).toBe(1_850);
  });

  it("further up is not moved by new posts, and goes to them by a tap", () => {
    const { box, show, scrollTo } = open(named(1, 20));
    scrollTo(300);
    show(named(1, 24));
    expect(box.scrollTop).toBe(300);
    fireEvent.click(screen.getByText("further up"));
    expect([box.scrollTop, screen.queryByText("at the end") !== null]).toEqual([2_400, true]);
  });
});
