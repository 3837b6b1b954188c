import { expect, it } from "vitest";
import { hoursText, secondsText } from "./hoursText.ts";
import { phoneText } from "./phoneText.ts";
import { shortName } from "./shortName.ts";

it("writes a length with hours only when there are any, and never below zero", () => {
  expect([hoursText(5_076_900), hoursText(252_000), hoursText(-5_000)]).toEqual([
    "1:24:36",
    "4:12",
    "0:00",
  ]);
});

it("writes seconds as finely as the eye can use", () => {
  expect([secondsText(210), secondsText(2_610)]).toEqual(["0.21", "2.6"]);
});

it("groups a mobile number for reading out, and no other", () => {
  expect([phoneText("13900004417"), phoneText("0871-8417")]).toEqual([
    "139 0000 4417",
    "0871-8417",
  ]);
});

it("drops the word that all sub-venues end in, and leaves other names whole", () => {
  expect([shortName("望川分会场"), shortName("主会场"), shortName("分会场")]).toEqual([
    "望川",
    "主会场",
    "分会场",
  ]);
});
