import { describe, expect, it } from "vitest";
import { printShape } from "./printShape.ts";
import { shortenShapes } from "./shortenShapes.ts";

describe("a shape in one line", () => {
  it.each([
    [{ $ref: "#/components/schemas/ConferencePick" }, "ConferencePick"],
    [{ type: "string", format: "uuid" }, "uuid"],
    [{ type: ["string", "null"] }, "string or null"],
    [{ enum: ["draft", "closed"] }, '"draft" or "closed"'],
    [{ const: true }, "true"],
    [{ type: "array", items: { type: "integer" } }, "list of integer"],
    [{ anyOf: [{ $ref: "#/x/Clock" }, { type: "null" }] }, "Clock or null"],
    [{ type: "object", properties: {} }, "{ }"],
    [
      { type: "object", properties: { a: { type: "string" }, b: {} }, required: ["a"] },
      "{ a: string, b?: anything }",
    ],
    [{ type: "object", additionalProperties: { type: "integer" } }, "{ each key: integer }"],
  ])("%j reads %s", (schema, line) => {
    expect(printShape(schema)).toBe(line);
  });

  it("leaves out what its format says already, and keeps what only the pattern says", () => {
    const shape = {
      id: { type: "string", format: "uuid", pattern: "^x$" },
      account: { type: "string", pattern: "^G" },
      heads: [{ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
    };
    expect(shortenShapes(shape)).toEqual({
      id: { type: "string", format: "uuid" },
      account: { type: "string", pattern: "^G" },
      heads: [{ type: "integer", minimum: 0 }],
    });
  });
});
