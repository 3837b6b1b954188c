import { expect, it } from "vitest";
import { setLink, useLink } from "./linkState.ts";

it("keeps the moment the link was lost while it is being tried again", () => {
  setLink("online", 0, 1_000);
  setLink("connecting", 1, 5_000);
  setLink("connecting", 2, 9_000);
  expect(useLink.getState()).toEqual({ state: "connecting", since: 5_000, attempt: 2 });

  setLink("online", 0, 12_000);
  expect(useLink.getState()).toEqual({ state: "online", since: 12_000, attempt: 0 });
});
