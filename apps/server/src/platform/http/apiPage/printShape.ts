import type { Schema } from "./apiDocument.ts";

/**
 * A shape in one line, such as `{ venueId: uuid, link: ConferenceVenueLink }`. Alternatives are
 * joined by "or", because a bar would end the cell of a table.
 */
export function printShape(schema: Schema): string {
  if (schema.$ref !== undefined) {
    return schema.$ref.split("/").at(-1) ?? "";
  }
  if (schema.anyOf) {
    return schema.anyOf.map(printShape).join(" or ");
  }
  if (schema.enum) {
    return schema.enum.map((each) => JSON.stringify(each)).join(" or ");
  }
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  if (schema.type === "array") {
    return `list of ${printShape(schema.items ?? {})}`;
  }
  if (schema.type === "object") {
    return printObject(schema);
  }
  const { type = "anything" } = schema;
  return schema.format ?? (Array.isArray(type) ? type.join(" or ") : type);
}

function printObject({ properties, required = [], additionalProperties }: Schema): string {
  if (properties) {
    const fields = Object.entries(properties).map(
      ([name, of]) => `${name}${required.includes(name) ? "" : "?"}: ${printShape(of)}`,
    );
    return fields.length === 0 ? "{ }" : `{ ${fields.join(", ")} }`;
  }
  return typeof additionalProperties === "object"
    ? `{ each key: ${printShape(additionalProperties)} }`
    : "{ }";
}
