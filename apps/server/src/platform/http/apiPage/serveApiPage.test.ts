import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { type ApiDocument, operationsIn } from "./apiDocument.ts";

let house: House;
let contract: ApiDocument;
let served: ApiDocument;
const get = (url: string) => house.app.http.inject(url);

beforeAll(async () => {
  house = await openHouse();
  const file = createRequire(import.meta.url).resolve("@plenary/contract/openapi.json");
  contract = JSON.parse(await readFile(file, "utf8")) as ApiDocument;
  served = (await get("/api/openapi.json")).json<ApiDocument>();
});
afterAll(() => house.close());

/** Addresses of what a page or a style sheet loads by itself. */
const loads = (text: string) =>
  [
    ...text.matchAll(
      /(?:src|<link[^>]*href)="([^"]+)"|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g,
    ),
  ]
    .map(([, page, style, sheet]) => page ?? style ?? sheet ?? "")
    .filter((address) => !address.startsWith("data:"));

describe("the page of the API", () => {
  it("answers whoever asks, without a session, and so does the document", async () => {
    const page = await get("/api");
    expect([page.statusCode, page.headers["content-type"]]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(page.body).toContain('id="viewer"');
    expect((await get("/api/openapi.json")).statusCode).toBe(200);
    expect(served.openapi).toBe("3.1.0");
  });

  it("shows every operation of the contract, and says of each who may send it", () => {
    const ids = (document: ApiDocument) => operationsIn(document).map((each) => each.operationId);
    expect(ids(served)).toEqual(ids(contract));
    expect(Object.keys(served.paths)).toEqual(Object.keys(contract.paths));
    expect(Object.keys(served.components.schemas)).toEqual(
      Object.keys(contract.components.schemas),
    );
    for (const operation of operationsIn(served)) {
      expect(operation.description).toMatch(/^\*\*Who may send it:\*\* (anyone|whoever)\b.+\.$/);
    }
  });

  it("asks for a key exactly where the server does", () => {
    const keyed = operationsIn(served).filter((each) =>
      each.parameters?.some((of) => (of as { name: string }).name === "Idempotency-Key"),
    );
    expect(keyed.map((each) => each.operationId)).toEqual(
      operationsIn(contract)
        .filter((each) => each["x-idempotency-key"])
        .map((each) => each.operationId),
    );
    expect(keyed.length).toBeGreaterThan(0);
  });

  it("tells every stream, every fact and every error", () => {
    const { description } = served.info;
    const named = [
      ...Object.keys(contract["x-streams"]).map((kind) => `${kind}:<id>`),
      ...Object.keys(contract["x-facts"]),
      ...Object.keys(contract["x-errors"]),
    ];
    expect(named.filter((name) => !description.includes(`\`${name}\``))).toEqual([]);
    // A fact may be told on more than one stream.
    const told = new Set(Object.values(contract["x-streams"]).flatMap(({ facts }) => facts));
    expect([...told].sort()).toEqual(Object.keys(contract["x-facts"]).sort());
  });

  it("loads nothing from elsewhere, and lets nothing be loaded that other pages do not", async () => {
    const page = await get("/api");
    const files = loads(page.body).filter((address) => address.startsWith("/api/"));
    expect(files).toHaveLength(4);
    for (const file of files) {
      expect([file, (await get(file)).statusCode]).toEqual([file, 200]);
    }
    const styles = await Promise.all(
      files.filter((file) => file.endsWith(".css")).map(async (file) => (await get(file)).body),
    );
    const foreign = [page.body, ...styles]
      .flatMap(loads)
      .filter((address) => !/^\/\w/.test(address));
    expect(foreign).toEqual([]);
    expect(page.headers["content-security-policy"]).toBe(
      (await get("/health")).headers["content-security-policy"],
    );
    expect(page.body).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
  });

  it("gives out the four files of the page and none of what lies beside them", async () => {
    for (const file of [
      "index.html",
      "csp.json",
      "oauth2-redirect.html",
      "%2e%2e/serveApiPage.ts",
    ]) {
      expect([file, (await get(`/api/page/${file}`)).statusCode]).toEqual([file, 404]);
    }
  });
});
