import {
  type ApiAnswer,
  type ApiDocument,
  type ApiOperation,
  operationsIn,
} from "./apiDocument.ts";
import { audiences } from "./audiences.ts";
import { introduce } from "./introduce.ts";
import { shortenShapes } from "./shortenShapes.ts";

/**
 * The contract's document as an engineer reads it: what stands in its `x-` parts is said in words,
 * and the header of writes is a parameter. Nothing is left out and nothing is known here that the
 * document, or the code beside this that answers requests, does not say.
 */
export function describeApi(contract: ApiDocument): ApiDocument {
  const document = shortenShapes(contract);
  return {
    ...document,
    info: { ...document.info, title: "Plenary 云协商", description: introduce(document) },
    tags: describeTags(document),
    paths: mapValues(document.paths, (byMethod) => mapValues(byMethod, describeOperation)),
  };
}

/** Features with most operations first; what serves all of them comes last. */
function describeTags(document: ApiDocument): { name: string; description: string }[] {
  const counts = new Map<string, number>();
  for (const tag of operationsIn(document).flatMap((each) => each.tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({
      name,
      description: [
        count === 1 ? "1 operation" : `${count} operations`,
        ...streamsOf(document, name).map((kind) => `stream \`${kind}:<id>\``),
      ].join(" · "),
    }));
}

/** A feature's streams are those that carry its facts. */
const streamsOf = (document: ApiDocument, feature: string): string[] =>
  Object.entries(document["x-streams"])
    .filter(([, { facts }]) => facts.some((type) => type.startsWith(`${feature}/`)))
    .map(([kind]) => kind);

const keyHeader = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "A new UUID for each act; the same one when the act is sent again.",
  schema: { type: "string", format: "uuid" },
};

function describeOperation(operation: ApiOperation): ApiOperation {
  const { parameters = [], responses, "x-audience": audience } = operation;
  const needsKey = operation["x-idempotency-key"];
  return {
    ...operation,
    // A summary is plain text to OpenAPI, while the contract marks codes as its comments do.
    summary: operation.summary.replaceAll("`", ""),
    description: `**Who may send it:** ${audiences[audience] ?? audience}`,
    ...(needsKey || parameters.length > 0
      ? { parameters: [...parameters, ...(needsKey ? [keyHeader] : [])] }
      : {}),
    responses: mapValues(responses, (answer, status) =>
      Number(status) < 400 ? answer : exemplify(answer),
    ),
  };
}

/** Shows a refusal as it is sent, once for each of its codes. */
function exemplify(answer: ApiAnswer): ApiAnswer {
  const problems = answer.description
    .split(", ")
    .map((code) => ({ code, requestId: "0b6f3c1e-5d2a" }));
  const shown =
    problems.length === 1
      ? { example: problems[0] }
      : { examples: Object.fromEntries(problems.map((value) => [value.code, { value }])) };
  return { ...answer, content: mapValues(answer.content, (body) => ({ ...body, ...shown })) };
}

const mapValues = <T, R>(
  record: Record<string, T>,
  change: (value: T, key: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
