import type { SittingLive } from "@plenary/contract/conference/schema";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { makeEntry, makeSitting } from "../../../../test/makeSitting.ts";
import type { HallRoomProps } from "../parts/HallRoom.tsx";
import { FloorStrip } from "./FloorStrip.tsx";
import { Player } from "./Player.tsx";
import { useListening } from "./useListening.ts";

const stays: boolean[] = [];
vi.mock("../parts/HallRoom.tsx", () => ({
  HallRoom: ({ isSilent = false, children }: HallRoomProps) => {
    stays.push(isSilent);
    return <div data-testid="hall">{children}</div>;
  },
}));

function Phone({ sitting }: { sitting: SittingLive }) {
  const listening = useListening();
  return (
    <main>
      <Player sitting={sitting} isLive listening={listening} />
      <FloorStrip sitting={sitting} />
    </main>
  );
}

async function open(change: Partial<SittingLive> = {}) {
  hallServer({});
  stays.length = 0;
  await openHallPage(<Phone sitting={makeSitting(change)} />);
}

describe("the programme on a member's phone", () => {
  it("is silent until a tap", async () => {
    await open();
    expect(stays.at(-1)).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "打开声音" }));
    expect(stays.at(-1)).toBe(false);
    expect(await seriousFaults()).toEqual([]);
  });

  it("leaves the hall while it is paused, and comes back", async () => {
    await open();
    fireEvent.click(screen.getByRole("button", { name: /暂停/ }));
    expect(screen.queryByTestId("hall")).toBeNull();
    expect(screen.getByText("已暂停，不再消耗流量")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "继续观看" }));
    expect(screen.getByTestId("hall")).toBeTruthy();
  });

  it("does not enter a sitting that has not begun", async () => {
    await open({ state: "planned" });
    expect(screen.queryByTestId("hall")).toBeNull();
    expect(screen.getByText("会议尚未开始")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /暂停|声音/ })).toBeNull();
  });

  it("shows the words of a pause in place of a message", async () => {
    const pause = { text: "休会十分钟", resumesAt: null };
    await open({
      state: "adjourned",
      stage: { layout: "single", cells: [null], strip: null, pause },
    });
    expect(screen.getAllByText("休会十分钟")).toHaveLength(1);
  });

  it("names who comes next", async () => {
    await open({ floor: [makeEntry(1, { speaker: "林若溪" })] });
    expect(screen.getByText(/林若溪/)).toBeTruthy();
  });
});
