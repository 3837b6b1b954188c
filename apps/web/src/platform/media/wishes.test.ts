import { expect, it } from "vitest";
import { applyPictureWish, applyVoiceWish, type Subscribable } from "./wishes.ts";

/** A publication that writes down what it is asked. */
function picture(isDesired: boolean, isEnabled = true, videoQuality = 2) {
  const asked: string[] = [];
  const publication = {
    isDesired,
    isEnabled,
    videoQuality,
    setSubscribed: (to: boolean) => asked.push(`subscribed ${to}`),
    setEnabled: (to: boolean) => asked.push(`enabled ${to}`),
    setVideoQuality: (to: number) => asked.push(`quality ${to}`),
  };
  return { publication: publication as Subscribable, asked };
}

it.each([
  ["of a stranger is left alone", picture(false), undefined, []],
  ["no longer wanted is given up", picture(true), undefined, ["subscribed false"]],
  [
    "wanted in full is taken",
    picture(false),
    { isEnabled: true, quality: "high" },
    ["subscribed true"],
  ],
  [
    "to be at hand is taken and held back",
    picture(false),
    { isEnabled: false, quality: "medium" },
    ["subscribed true", "quality 1", "enabled false"],
  ],
  [
    "taken on a cut costs one message",
    picture(true, false),
    { isEnabled: true, quality: "high" },
    ["enabled true"],
  ],
  ["that is as it is wished costs none", picture(true), { isEnabled: true, quality: "high" }, []],
] as const)("a picture %s", (_, { publication, asked }, wish, messages) => {
  applyPictureWish(publication, wish);
  expect(asked).toEqual(messages);
});

it("takes and gives up voices, each with one message", () => {
  const { publication, asked } = picture(true);
  applyVoiceWish(publication, true);
  applyVoiceWish(publication, false);
  expect(asked).toEqual(["subscribed false"]);
});
