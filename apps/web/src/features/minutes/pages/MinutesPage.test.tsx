import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { stopStreams } from "../../../../test/fakeStreams.ts";
import { openHallPage, seriousFaults } from "../../../../test/hallPage.tsx";
import { makeEdition, makeMinutes, minutesServer } from "../../../../test/makeMinutes.ts";
import { needWords } from "../../../platform/i18n/words.ts";
import { MinutesPage } from "./MinutesPage.tsx";

vi.mock("../../../platform/live/useStream.ts", () => import("../../../../test/fakeStreams.ts"));
afterEach(stopStreams);

const writes = { save: true, submit: true };
const at = "2026-11-23T05:00:00.000Z";

async function open(
  has: Parameters<typeof minutesServer>[0],
  answer: Parameters<typeof minutesServer>[1] = () => Response.json(has.view?.edition),
) {
  const sent = minutesServer(has, answer);
  await needWords("minutes");
  await openHallPage(<MinutesPage />);
  return sent;
}

describe("the minutes for those who write", () => {
  it("are drafted from what happened by one press", async () => {
    const has = { view: makeMinutes(null, { begin: true }) };
    const sent = await open(has, () => {
      has.view = makeMinutes(makeEdition(), writes);
      return Response.json(makeEdition());
    });
    fireEvent.click(await screen.findByRole("button", { name: "按会议经过拟稿" }));
    expect(await screen.findByDisplayValue("应到320人，实到300人。")).toBeTruthy();
    expect(sent).toMatchObject([{ method: "POST", path: "minutes" }]);
    expect(await seriousFaults()).toEqual([]);
  });

  it("are saved when the writer pauses, over the version that was read", async () => {
    const has = { view: makeMinutes(makeEdition(), writes) };
    const sent = await open(has, ({ body }) =>
      Response.json({ ...makeEdition(), ...body, version: 4 }),
    );
    const field = await screen.findByLabelText("议定事项：正文");
    fireEvent.change(field, { target: { value: "会议议定：一、照办。" } });
    expect(screen.getByText("有未保存的修改，已留在本机")).toBeTruthy();
    expect(screen.getByRole("button", { name: "送签" }).hasAttribute("disabled")).toBe(true);

    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
    expect(sent[0]).toMatchObject({
      ...{ method: "PUT", path: "minutes/text" },
      body: { version: 3, sections: [{}, { text: "会议议定：一、照办。" }] },
    });
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "送签" }).hasAttribute("disabled")).toBe(false),
    );
  });

  it("lose nothing when another writer was quicker: both texts stand side by side", async () => {
    const has = { view: makeMinutes(makeEdition(), writes) };
    const sections = [{ key: "attendance", heading: "出席情况", text: "对方写的" }];
    const sent = await open(has, ({ body }) => {
      if (body?.["version"] === 3) {
        const theirs = makeEdition({ version: 4, sections, saved: { by: "梁嘉东", at } });
        has.view = makeMinutes(theirs, writes);
        return Response.json({ code: "minutes/changed-meanwhile" }, { status: 409 });
      }
      return Response.json({ ...makeEdition(), ...body, version: 5 });
    });
    fireEvent.change(await screen.findByLabelText("出席情况：正文"), {
      target: { value: "我写的" },
    });
    const clash = within(await screen.findByRole("alert", {}, { timeout: 4_000 }));
    expect(clash.getByText("对方写的")).toBeTruthy();
    expect(screen.getByDisplayValue("我写的")).toBeTruthy();

    fireEvent.click(clash.getByRole("button", { name: "保留我的" }));
    await waitFor(() => expect(sent).toHaveLength(2), { timeout: 4_000 });
    expect(sent[1]).toMatchObject({ body: { version: 4, sections: [{ text: "我写的" }] } });
  });

  it("are not sent again and again when they are refused: the words stay, and the reason is told", async () => {
    const sent = await open({ view: makeMinutes(makeEdition(), writes) }, () =>
      Response.json({ code: "platform/bad-input" }, { status: 400 }),
    );
    const field = await screen.findByLabelText("议定事项：正文");
    fireEvent.change(field, { target: { value: "改一" } });
    expect(await screen.findByText(/没有保存到服务器/, {}, { timeout: 4_000 })).toBeTruthy();
    expect(screen.getByDisplayValue("改一")).toBeTruthy();
    fireEvent.change(field, { target: { value: "改二" } });
    await waitFor(() => expect(sent).toHaveLength(2), { timeout: 4_000 });
    expect(sent.map(({ body }) => JSON.stringify(body).includes("改一"))).toEqual([true, false]);
  });

  it("can have a section written anew from what happened, and that undone", async () => {
    await open({ view: makeMinutes(makeEdition(), writes) });
    fireEvent.click(await screen.findByRole("button", { name: "按会议经过重写本节" }));
    expect(screen.getByDisplayValue("应到320人，实到310人。")).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "撤销" }));
    expect(await screen.findByDisplayValue("应到320人，实到300人。")).toBeTruthy();
  });
});

describe("the minutes for those who sign", () => {
  const submitted = makeEdition({ state: "submitted", submitted: { by: "叶知秋", at } });

  it("are signed as they were read", async () => {
    const sent = await open({ view: makeMinutes(submitted, { sign: true, sendBack: true }) });
    fireEvent.click(await screen.findByRole("button", { name: "签发" }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "签发" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ path: "minutes/signature", body: { version: 3 } }]),
    );
  });

  it("are sent back only with a reason", async () => {
    const sent = await open({ view: makeMinutes(submitted, { sign: true, sendBack: true }) });
    fireEvent.click(await screen.findByRole("button", { name: "退回修改" }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "退回修改" }));
    expect(await dialog.findByText("请写明原因")).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "人数有误" } });
    fireEvent.click(dialog.getByRole("button", { name: "退回修改" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ path: "minutes/return", body: { reason: "人数有误" } }]),
    );
  });
});

describe("the minutes for everyone on the roster", () => {
  it("are a document to read, print and take along, with nothing to change", async () => {
    const signed = { by: "苏怀远", at };
    const edition = makeEdition({ state: "published", signed, published: signed });
    await open({ view: makeMinutes(edition) });
    const sheet = within(await screen.findByRole("article"));
    expect(sheet.getByText("政协云岭省委员会", { selector: "p" })).toBeTruthy();
    expect(sheet.getByText("签发人：苏怀远")).toBeTruthy();
    expect(sheet.queryByText("草稿")).toBeNull();
    expect(sheet.getByText("00:40")).toBeTruthy();
    expect(screen.getByRole("link", { name: "PDF" }).getAttribute("href")).toMatch(
      /\/minutes\/documents\/pdf\?edition=1$/,
    );
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("link", { name: "时间轴" })).toBeNull();
    expect(await seriousFaults()).toEqual([]);
  });

  it("are marked as a draft for whoever sees one", async () => {
    await open({ view: makeMinutes(makeEdition(), { sign: true }) });
    expect(within(await screen.findByRole("article")).getByText("草稿")).toBeTruthy();
  });

  it("are told to be not published yet, not to be a fault", async () => {
    await open({ view: null });
    expect(await screen.findByText("纪要尚未印发")).toBeTruthy();
  });
});
