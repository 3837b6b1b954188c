/// <reference lib="webworker" />

/**
 * Keeps the shell on the device: the start page, its scripts and styles, the offline page. The other
 * parts follow once a page says that it has nothing left to do. Answers of the server are never kept here: the pages
 * decide for themselves what stays readable.
 */
declare global {
  interface WorkerGlobalScope {
    readonly __WB_MANIFEST: readonly {
      url: string;
      revision: string | null;
      isLater?: boolean;
    }[];
  }
}

const worker = self as unknown as ServiceWorkerGlobalScope;
// The build puts the list of files in the place of exactly these words.
const everything = self.__WB_MANIFEST;
const kept = everything.filter(({ isLater }) => isLater !== true);
const later = everything.filter(({ isLater }) => isLater === true);
const prefix = "plenary-shell-";
const shellCache = `${prefix}${digest(kept.map(({ url, revision }) => `${url}${revision ?? ""}`))}`;
const partsCache = "plenary-parts";
// The parts of this Plenary and of the two before it: pages of those may still be open.
const mostParts = Math.max(400, 3 * later.length);

// These are the server's own: never the start page, whatever the browser wants to show.
const ofServer = /^\/(api|live|engine|metrics|health)(\/|$)/;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

// A newer worker waits until the reader asks for it: a sitting is never interrupted.
worker.addEventListener("message", (event) => {
  if (isMessage(event.data, "take-over")) {
    event.waitUntil(worker.skipWaiting());
  }
  if (isMessage(event.data, "keep-parts")) {
    event.waitUntil(keepParts());
  }
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);

  if (request.method !== "GET" || address.origin !== worker.location.origin) {
    return;
  }
  if (ofServer.test(address.pathname)) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(openPage(address));
    return;
  }
  if (address.pathname.startsWith("/assets/")) {
    event.respondWith(openPart(request));
    return;
  }
  event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache);
  await cache.addAll(kept.map(({ url }) => new Request(`/${url}`, { cache: "reload" })));
}

async function takeOver(): Promise<void> {
  // The shell before this one stays: pages that are still open may ask for its parts.
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const before = shells.filter((name) => name !== shellCache).slice(0, -1);
  await Promise.all(before.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Every address of the product opens the same start page, from the device when it is there. */
async function openPage(address: URL): Promise<Response> {
  // Real files (the page for old browsers, a printed document) are themselves.
  if (/\.[a-z0-9]+$/i.test(address.pathname)) {
    return (await caches.match(address.pathname)) ?? fetch(address);
  }
  const cache = await caches.open(shellCache);
  const start = await cache.match("/index.html");

  if (start !== undefined) {
    return start;
  }
  try {
    return await fetch(address);
  } catch {
    return (await cache.match("/offline.html")) ?? Response.error();
  }
}

/** Built parts never change under their name: what was fetched once is kept. */
async function openPart(request: Request): Promise<Response> {
  const found = await caches.match(request);
  if (found !== undefined) {
    return found;
  }
  const answer = await fetch(request);

  if (answer.ok) {
    const cache = await caches.open(partsCache);
    await cache.put(request, answer.clone());
    await trim(cache);
  }
  return answer;
}

let keeping: Promise<void> | undefined;

/** Fetches what is not here yet, one part after the other; what fails is fetched when it is needed. */
function keepParts(): Promise<void> {
  keeping ??= keepMissing().finally(() => {
    keeping = undefined;
  });
  return keeping;
}

async function keepMissing(): Promise<void> {
  for (const { url } of later) {
    await openPart(new Request(`/${url}`)).catch(() => undefined);
  }
}

async function trim(cache: Cache): Promise<void> {
  const requests = await cache.keys();
  await Promise.all(
    requests.slice(0, Math.max(0, requests.length - mostParts)).map((old) => cache.delete(old)),
  );
}

function isMessage(message: unknown, type: string): boolean {
  return (
    typeof message === "object" && message !== null && "type" in message && message.type === type
  );
}

// A short name for one set of files (FNV-1a); it need not be secret, only different.
function digest(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of parts.join("\n")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

export {};
