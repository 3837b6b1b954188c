import { beforeEach, describe, expect, it } from "vitest";
import { chooseDisplay } from "./chooseDisplay.ts";
import { displayKey, readChoice } from "./useDisplay.ts";

describe("how a reader wants to see Plenary", () => {
  beforeEach(() => localStorage.clear());

  it("begins in Chinese, standard, and as the system says", () => {
    expect(readChoice()).toEqual({
      language: "zh",
      isElder: false,
      textSize: "standard",
      theme: "auto",
    });
  });

  it("is kept on the device and written onto the document at once", async () => {
    await chooseDisplay({ isElder: true, theme: "dark" });
    expect(readChoice()).toMatchObject({ isElder: true, theme: "dark" });
    expect(document.documentElement.dataset["elder"]).toBe("on");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    await chooseDisplay({ isElder: false, theme: "auto" });
  });

  it.each(["not json", "null", '{"language":"tlh","isElder":"yes","theme":7}'])(
    "survives storage that holds %s",
    (kept) => {
      localStorage.setItem(displayKey, kept);
      expect(readChoice().language).toBe("zh");
      expect(readChoice().isElder).toBe(false);
    },
  );
});
