import { parseArgs } from "node:util";
import { startProduct } from "./start/startProduct.ts";

const { values } = parseArgs({
  options: {
    lan: { type: "boolean", default: false },
    cert: { type: "string" },
    key: { type: "string" },
    port: { type: "string" },
    data: { type: "string" },
  },
});

await startProduct({ ...values, environment: process.env });
