import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playStream, stopStreams } from "../../../../test/fakeStreams.ts";
import { hallServer, openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { idOf, makeDesk, makeSitting } from "../../../../test/makeSitting.ts";
import { ReadinessPage } from "./ReadinessPage.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(() => stopStreams());

const at = "2026-11-23T01:10:00.000Z";
const tick = { at, by: "罗佳芳" };
const items = [
  { id: "network", name: "" },
  { id: "camera", name: "" },
  { id: "microphone", name: "" },
  { id: "generator", name: "发电机" },
];
const readiness = {
  items,
  venues: {
    [idOf("venue", 1)]: {
      ticks: { network: tick, camera: tick, microphone: tick, generator: tick },
      ...{ note: "", contacts: [], signs: { hasPicture: true, voiceLevel: 0.4, at } },
    },
    [idOf("venue", 2)]: {
      ...{ ticks: { network: tick }, note: "发电机缺油", contacts: [], signs: null },
    },
  },
};

async function open(role: MeetingRole) {
  const standing = { meetingId: idOf("meeting", 1), roles: [role], venueId: null };
  const sent = hallServer({ "/standing": standing });
  playStream("sitting", makeSitting({ state: "planned" }));
  playStream("desk", makeDesk({ readiness }));
  await openHallPage(<ReadinessPage />);
  return sent;
}

describe("the readiness of all venues", () => {
  it("is counted, and narrowed to those that are not ready or have a fault", async () => {
    await open("director");
    expect(await screen.findByText("已就绪 1 / 5 个会场")).toBeTruthy();
    const names = () =>
      within(screen.getByRole("table"))
        .getAllByRole("row")
        .slice(1)
        .map((row) => within(row).getAllByRole("cell")[0]?.textContent);
    fireEvent.click(screen.getByRole("radio", { name: "有故障 1" }));
    await waitFor(() => expect(names()).toEqual(["第2分会场"]));
    fireEvent.click(screen.getByRole("radio", { name: "未就绪 4" }));
    await waitFor(() => expect(names()).not.toContain("第1分会场"));
    expect(await seriousFaults()).toEqual([]);
  });

  it("shows what the committee asks for, who ticked it, and what was measured", async () => {
    await open("technician");
    expect(await screen.findByRole("columnheader", { name: "发电机" })).toBeTruthy();
    expect(screen.getAllByLabelText("09:10 罗佳芳")).toHaveLength(5);
    expect(screen.getByText("话筒电平 40%", { exact: false })).toBeTruthy();
  });

  it("lets the director tick for a venue that has telephoned", async () => {
    const sent = await open("director");
    fireEvent.click(await screen.findByRole("row", { name: /第2分会场/ }));
    fireEvent.click(await screen.findByRole("checkbox", { name: /发电机/ }));
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          ...{ method: "PUT", path: `/venues/${idOf("venue", 2)}/readiness/generator` },
          body: { isReady: true },
        },
      ]),
    );
  });

  it("lets the technician only read", async () => {
    await open("technician");
    fireEvent.click(await screen.findByRole("row", { name: /第2分会场/ }));
    const box = await screen.findByRole("checkbox", { name: /发电机/ });
    expect(box).toHaveProperty("disabled", true);
    expect(screen.queryByRole("button", { name: /保存/ })).toBeNull();
  });
});
