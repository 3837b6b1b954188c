/** A JSON Schema as Zod writes it, as far as a reader's page needs to know. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

export interface ApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  "x-audience": string;
  "x-idempotency-key": boolean;
  parameters?: unknown[];
  responses: Record<string, ApiAnswer>;
}

export interface ApiAnswer {
  description: string;
  content: Record<string, { schema: Schema; example?: unknown; examples?: unknown }>;
}

/** `packages/contract/openapi.json`, as `tools/contract.mjs` writes it. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  tags?: { name: string; description: string }[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas: Record<string, Schema> };
  /** Kind of stream: the operation that answers its snapshot, and the facts it carries. */
  "x-streams": Record<string, { snapshot: string; facts: string[] }>;
  "x-facts": Record<string, Schema>;
  "x-errors": Record<string, number>;
}

/** Every operation of a document, in its order. */
export const operationsIn = (document: ApiDocument): ApiOperation[] =>
  Object.values(document.paths).flatMap((byMethod) => Object.values(byMethod));
