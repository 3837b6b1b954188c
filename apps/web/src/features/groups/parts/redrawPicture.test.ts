import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { redrawPicture, sizeWithin } from "./redrawPicture.ts";

describe("the size of a picture that is sent", () => {
  it.each([
    ["a phone's photo is bounded by its longer side", [4000, 3000], [2560, 1920]],
    ["lying or standing", [3000, 4000], [1920, 2560]],
    ["a small one stays as it is", [640, 480], [640, 480]],
    ["a strip keeps at least a pixel", [10_000, 1], [2560, 1]],
  ] as const)("%s", (_title, [width, height], [w, h]) => {
    expect(sizeWithin({ width, height }, 2560)).toEqual({ width: w, height: h });
  });
});

describe("a picture that is sent", () => {
  const drawn: unknown[][] = [];
  const place = "GPS 25.04N 102.71E";
  const photo = new File([place], "村口.JPG", { type: "image/jpeg" });
  const canvas = HTMLCanvasElement.prototype;
  let written = "image/jpeg";
  beforeEach(() => {
    written = "image/jpeg";
    drawn.length = 0;
    const bitmap = { width: 4000, height: 3000, close: () => undefined };
    vi.stubGlobal("createImageBitmap", async (_file: File, options: ImageBitmapOptions) => {
      drawn.push([options.imageOrientation]);
      return bitmap;
    });
    vi.spyOn(canvas, "getContext").mockReturnValue({
      drawImage: (_picture: unknown, ...to: number[]) => drawn.push(to),
    } as never);
    vi.spyOn(canvas, "toBlob").mockImplementation((done) => {
      done(new Blob(["pixels"], { type: written }));
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("is drawn anew, upright and bounded, without what stood beside its pixels", async () => {
    const sent = await redrawPicture(photo);
    expect(drawn).toEqual([["from-image"], [0, 0, 2560, 1920]]);
    expect(await sent.text()).toBe("pixels");
    expect([sent.name, sent.type]).toEqual(["村口.jpg", "image/jpeg"]);
  });

  it("is named after what the browser could write", async () => {
    written = "image/png";
    const sent = await redrawPicture(new File(["x"], "图.webp", { type: "image/webp" }));
    expect([sent.name, sent.type]).toEqual(["图.png", "image/png"]);
  });

  it("is refused when it cannot be read, rather than sent as it is", async () => {
    vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("no picture")));
    await expect(redrawPicture(photo)).rejects.toMatchObject({ code: "platform/wrong-type" });
  });

  it("that moves goes as it is", async () => {
    const moving = new File(["GIF89a"], "图.gif", { type: "image/gif" });
    expect(await redrawPicture(moving)).toBe(moving);
    expect(drawn).toEqual([]);
  });
});
