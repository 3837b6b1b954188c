import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { hallServer, openHallPage } from "../../../../test/hallPage.tsx";
import { idOf } from "../../../../test/makeSitting.ts";
import { outsideHall } from "../hallState.ts";
import { HallRoom } from "./HallRoom.tsx";

const told: string[] = [];
vi.mock("../hallDeps.ts", () => ({ hallDeps: () => ({}) }));
vi.mock("../hall.ts", () => ({
  Hall: class {
    constructor() {
      told.push("opened");
    }
    getState = () => outsideHall;
    subscribe = () => () => undefined;
    enter = () => told.push("entered");
    setSilent = (isSilent: boolean) => told.push(isSilent ? "silent" : "heard");
    close = () => told.push("closed");
  },
}));

function Phone() {
  const [isSilent, setSilent] = useState(true);
  return (
    <HallRoom meetingId={idOf("meeting", 1)} view="phone" isSilent={isSilent}>
      <button type="button" onClick={() => setSilent(!isSilent)}>
        sound
      </button>
    </HallRoom>
  );
}

beforeEach(() => {
  told.length = 0;
});

it("stays in the hall while its sound is switched on and off", async () => {
  hallServer({ "/standing": { meetingId: idOf("meeting", 1), roles: ["member"], venueId: null } });
  await openHallPage(<Phone />);
  await waitFor(() => expect(told).toEqual(["opened", "silent", "entered"]));
  for (let taps = 0; taps < 2; taps += 1) {
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "sound" })));
  }
  expect(told).toEqual(["opened", "silent", "entered", "heard", "silent"]);
});
