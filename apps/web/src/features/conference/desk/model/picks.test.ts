import type { Pick as PickedPost, PickState } from "@plenary/contract/conference/schema";
import { expect, it } from "vitest";
import { idOf } from "../../../../../test/makeSitting.ts";
import { picksOf } from "./picks.ts";

const pick = (n: number, state: PickState): PickedPost => ({
  id: idOf("pick", n),
  postId: idOf("pick", n + 100),
  author: `委员${n}`,
  title: "",
  text: "",
  state,
  pickedAt: `2026-11-23T02:0${n}:00.000Z`,
  shownAt: null,
  answer: null,
});

it("works through posts: shown and open first, then picked, then answered, none that was put back", () => {
  const picks = [
    pick(1, "answered"),
    pick(3, "picked"),
    pick(2, "picked"),
    pick(4, "shown"),
    pick(5, "dropped"),
  ];
  expect(picksOf(picks).map((each) => each.author)).toEqual(["委员4", "委员2", "委员3", "委员1"]);
});
