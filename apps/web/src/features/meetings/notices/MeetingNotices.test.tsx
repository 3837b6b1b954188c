import type { MeetingNotice } from "@plenary/contract/meetings/notices";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { hallServer, type Sent, seriousFaults } from "../../../../test/hallPage.tsx";
import { startApi } from "../../../platform/api/startApi.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { UiProvider } from "../../../ui/UiProvider.tsx";
import { MeetingNotices } from "./MeetingNotices.tsx";

const notice: MeetingNotice = {
  ...{ meetingId: "0190a000-0000-7000-8000-000000000001", committeeName: "政协云岭省委员会" },
  ...{ form: "special", state: "planned", title: "专题协商会", topic: "冬季供暖" },
  ...{ startsAt: "2026-03-20T06:30:00Z", endsAt: "2026-03-20T09:00:00Z", chairName: "许怀瑾" },
  ...{ roles: ["member"], venueName: "青禾分会场", sentAt: "2026-03-02T01:00:00Z" },
  ...{ readAt: "2026-03-02T02:00:00Z", remindedAt: null, answer: null, reason: "" },
  ...{ decision: null, canAnswer: true },
};

async function open(shown: Partial<MeetingNotice>): Promise<Sent[]> {
  startApi();
  await needWords("meetings");
  const sent = hallServer({ "/meeting-notices": { notices: [{ ...notice, ...shown }] } });
  const router = createRouter({
    routeTree: createRootRoute({ component: MeetingNotices }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  await router.load();
  render(
    <UiProvider theme="light" direction="ltr">
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </UiProvider>,
  );
  await screen.findByRole("heading", { name: "冬季供暖" });
  return sent;
}

beforeEach(() => {
  document.body.innerHTML = "";
  vi.unstubAllGlobals();
});

describe("a notice of a meeting", () => {
  it("says what, when, where and as what, and is answered with one press", async () => {
    const sent = await open({});
    expect(screen.getByText("身份：委员 · 青禾分会场")).toBeTruthy();
    expect(screen.getByRole("link", { name: "会议议程" }).getAttribute("href")).toBe(
      `/meetings/${notice.meetingId}/programme`,
    );
    expect(await seriousFaults()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "收到，参加" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toEqual([
      {
        method: "PUT",
        path: `/api/meeting-notices/${notice.meetingId}/answer`,
        body: { answer: "coming" },
      },
    ]);
  });

  it("asks for leave only with a reason", async () => {
    const sent = await open({});
    fireEvent.click(screen.getByRole("button", { name: "请假" }));
    const send = await screen.findByRole("button", { name: "提交请假" });
    expect((send as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText("请假原因"), { target: { value: "出差" } });
    fireEvent.click(send);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent.map((each) => each.body)).toEqual([{ answer: "leave", reason: "出差" }]);
  });

  it("shows what became of a leave, and takes no answer once the doors are open", async () => {
    await open({ answer: "leave", reason: "出差", decision: "granted", canAnswer: false });
    expect(screen.getByText("已准假")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
