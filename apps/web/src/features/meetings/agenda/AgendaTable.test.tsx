import type { MeetingFile, PlanItem } from "@plenary/contract/meetings/plan";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hallServer, type Sent, seriousFaults } from "../../../../test/hallPage.tsx";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { EditingContext } from "../typing/editing.ts";
import { AgendaTable } from "./AgendaTable.tsx";

const meetingId = "0190a000-0000-7000-8000-000000000001";
const item = (id: string, title: string, minutes: number): PlanItem => ({
  ...{ id, title, minutes, parentId: null, who: "", venueId: null, materials: [] },
  startsAt: "",
});
const file = {
  ...{ id: meetingId, version: 7, venues: [] },
  ...{ startsAt: "2026-03-20T06:30:00Z", endsAt: "2026-03-20T06:50:00Z" },
  items: [item("a", "开场", 5), item("b", "通报", 12), item("c", "小结", 3)],
} as unknown as MeetingFile;

async function open(canEdit: boolean): Promise<Sent[]> {
  startApi();
  await needWords("meetings");
  const sent = hallServer({});
  render(
    <UiProvider theme="light" direction="ltr">
      <QueryClientProvider client={new QueryClient()}>
        <EditingContext value={{ meetingId, version: 7, canEdit }}>
          <AgendaTable file={file} />
        </EditingContext>
      </QueryClientProvider>
    </UiProvider>,
  );
  return sent;
}

const order = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent?.slice(0, 5));

afterEach(() => vi.unstubAllGlobals());

describe("an agenda", () => {
  it("shows when each item begins, and whether it fits the hours of the meeting", async () => {
    await open(false);
    expect(order()).toEqual(["14:30", "14:35", "14:47"]);
    expect(screen.getByText("合计 20 分钟，正好")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(await seriousFaults()).toEqual([]);
  });

  it("is put in order by keys, at once on the page, and sent on the version it was seen on", async () => {
    const sent = await open(true);
    const minutes = screen.getByRole("textbox", { name: "开场的分钟" });
    fireEvent.keyDown(minutes, { key: "ArrowDown", altKey: true });
    expect(screen.getByText("开场移到第 2 位")).toBeTruthy();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      ...{ method: "PUT", path: `/api/meeting-files/${meetingId}/agenda` },
      body: { base: 7, items: ["b", "a", "c"].map((id) => ({ id, parentId: null })) },
    });
    expect(order()).toEqual(["14:30", "14:42", "14:47"]);
    expect(await seriousFaults()).toEqual([]);
  });

  it("saves minutes as they are typed, when the field is left", async () => {
    const sent = await open(true);
    const minutes = screen.getByRole("textbox", { name: "通报的分钟" });
    fireEvent.change(minutes, { target: { value: "15分" } });
    fireEvent.blur(minutes);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ method: "PATCH", body: { base: 7, minutes: 15 } });
  });
});
