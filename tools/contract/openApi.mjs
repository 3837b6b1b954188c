import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The OpenAPI 3.1 document of every operation the contract declares, its streams and their facts included. */
export async function openApi(root) {
  const source = path.join(root, "packages/contract/src");
  const { z } = await import(pathToFileURL(path.join(root, "node_modules/zod/index.js")).href);
  const { Problem } = await load(source, "operation.ts");
  const { snapshotOperation } = await load(source, "stream.ts");
  const { errors } = await load(source, "errors.ts");
  const modules = readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort((a, b) => (a < b ? -1 : 1));

  const components = {};
  const operations = [];
  const facts = {};
  const streams = {};
  for (const name of modules) {
    const loaded = await load(source, name);
    for (const [exported, value] of Object.entries(loaded)) {
      if (isOperation(value)) {
        operations.push(value);
      } else if (exported.endsWith("Shape")) {
        const snapshot = snapshotOperation(value);
        operations.push(snapshot);
        streams[value.kind] = { snapshot: snapshot.id, facts: Object.keys(value.events).sort() };
      } else if (exported.endsWith("Events") && typeof value === "object") {
        Object.assign(facts, value);
      } else if (value instanceof z.ZodType && /^[A-Z]/.test(exported)) {
        z.globalRegistry.add(value, { id: `${feature(name)}${exported}` });
      }
    }
  }
  const schema = (type, io) => {
    const {
      $schema: _,
      $defs,
      ...rest
    } = z.toJSONSchema(type, {
      target: "draft-2020-12",
      io,
      uri: (id) => `#/components/schemas/${id}`,
    });
    for (const [id, each] of Object.entries($defs ?? {})) {
      components[id] ??= clean(each);
    }
    return clean(rest);
  };
  const paths = {};
  for (const each of operations.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const url = `/api${each.path.replaceAll(/:(\w+)/g, "{$1}")}`;
    paths[url] = { ...paths[url], [each.method.toLowerCase()]: describe(each, schema, errors) };
  }
  const factSchemas = Object.fromEntries(
    Object.entries(facts).map(([type, data]) => [type, schema(data, "output")]),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Plenary",
      version: "0.1.0",
      description:
        "Writes carry an Idempotency-Key (a UUID): sent again, they answer again and change nothing. Live state: GET a snapshot, then follow its stream on the socket at /live.",
    },
    paths,
    components: { schemas: { Problem: schema(Problem, "output"), ...sorted(components) } },
    "x-streams": sorted(streams),
    "x-facts": factSchemas,
    "x-errors": errors,
  };
}

const load = (source, name) => import(pathToFileURL(path.join(source, name)).href);
const feature = (name) =>
  name.includes("/") ? name.split(/[\\/]/)[0].replace(/^./, (c) => c.toUpperCase()) : "";
const isOperation = (value) =>
  typeof value === "object" &&
  value !== null &&
  "path" in value &&
  "reply" in value &&
  "audience" in value;
const sorted = (record) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** JSON Schema ids are file names here, not parts of the document. */
function clean(node) {
  if (Array.isArray(node)) {
    return node.map(clean);
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "id" || typeof node.id !== "string")
      .map(([key, value]) => [
        key,
        key === "$ref"
          ? String(value).replace(/^#\/\$defs\//, "#/components/schemas/")
          : clean(value),
      ]),
  );
}

function describe(each, schema, errors) {
  const parameters = [];
  const add = (place, type) => {
    if (type === undefined) {
      return;
    }
    // By its parts: a named schema as a whole would come back as a reference without properties.
    for (const [name, of] of Object.entries(type.shape)) {
      const isRequired = place === "path" || !of.safeParse(undefined).success;
      parameters.push({ name, in: place, required: isRequired, schema: schema(of, "input") });
    }
  };
  add("path", each.params);
  add("query", each.query);
  const problems = {};
  for (const code of each.errors) {
    (problems[errors[code]] ??= []).push(code);
  }
  return {
    operationId: each.id,
    tags: [each.tag],
    summary: each.summary,
    "x-audience": each.audience,
    "x-idempotency-key": each.method !== "GET" && each.key !== "free",
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(each.body
      ? {
          requestBody: {
            required: true,
            content: {
              [each.bodyType ?? "application/json"]: { schema: schema(each.body, "input") },
            },
          },
        }
      : {}),
    responses: {
      200: {
        description: "Done.",
        content: { "application/json": { schema: schema(each.reply, "output") } },
      },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, codes]) => [
          status,
          {
            description: codes.join(", "),
            content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        ]),
      ),
    },
  };
}
