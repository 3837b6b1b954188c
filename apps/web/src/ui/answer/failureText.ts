import type { TFunction } from "i18next";

/** The sentence for an error: by its code when it has one, never by its message. */
export function failureText(error: unknown, t: TFunction): { text: string; requestId?: string } {
  const code = textOf(error, "code");
  const requestId = textOf(error, "requestId");
  // `errors.<code>` may be missing in an old tab that meets a newer server.
  const text = code === undefined ? t("ui.unexpected") : t([`errors.${code}`, "ui.unexpected"]);

  return requestId === undefined ? { text } : { text, requestId };
}

function textOf(error: unknown, key: "code" | "requestId"): string | undefined {
  if (typeof error !== "object" || error === null || !(key in error)) {
    return undefined;
  }
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}
