import { z } from "zod";
import { operation } from "./operation.ts";

/** The OpenAPI document: more is in it than is named here, and all of it is passed on. */
export const ContractDocument = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.unknown()),
});

/** For anyone: how to ask is no secret. Who is answered is decided by each operation. */
export const ReadContract = operation({
  id: "readContract",
  method: "GET",
  path: "/openapi.json",
  tag: "system",
  audience: "anyone",
  summary: "This document: every operation, stream, fact and error. It holds no secret.",
  reply: ContractDocument,
});
