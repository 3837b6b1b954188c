export type LinePath = "udp" | "tcp" | "relay";

/** A line as it was over the last sample; null: unknown. */
export interface LineFigures {
  lossPercent: number | null;
  roundTripMs: number | null;
  jitterMs: number | null;
  path: LinePath | null;
}

export interface LineMeter {
  measure(reports: readonly Promise<RTCStatsReport>[]): Promise<LineFigures>;
}

interface Counted {
  received: number;
  lost: number;
}

type Entry = Record<string, unknown>;

/** Compares each sample with the one before, so that losses of long ago do not count. */
export function lineMeter(): LineMeter {
  let before = new Map<string, Counted>();
  return {
    measure: async (reports) => {
      const settled = await Promise.allSettled(reports);
      const entries = settled.flatMap((each) =>
        each.status === "fulfilled" ? [...each.value.values()].map((entry) => entry as Entry) : [],
      );
      const now = countedIn(entries);
      const figures = figuresOf(entries, before, now);
      before = now;
      return figures;
    },
  };
}

/** The worse of what comes and what goes, per figure. */
function figuresOf(
  entries: readonly Entry[],
  before: ReadonlyMap<string, Counted>,
  now: ReadonlyMap<string, Counted>,
): LineFigures {
  const arriving = ofType(entries, "inbound-rtp");
  const leaving = ofType(entries, "remote-inbound-rtp");
  const pair = chosenPair(entries);

  const loss = most([
    lossBetween(before, now),
    scaled(most(leaving.map((entry) => numberIn(entry, "fractionLost"))), 100),
  ]);
  const roundTrip = pair === undefined ? null : numberIn(pair, "currentRoundTripTime");
  const jitter = most([...arriving, ...leaving].map((entry) => numberIn(entry, "jitter")));
  return {
    lossPercent: loss === null ? null : Math.round(loss * 10) / 10,
    roundTripMs: rounded(scaled(roundTrip, 1_000)),
    jitterMs: rounded(scaled(jitter, 1_000)),
    path: pair === undefined ? null : pathOf(entries, pair),
  };
}

function countedIn(entries: readonly Entry[]): Map<string, Counted> {
  return new Map(
    ofType(entries, "inbound-rtp").map((entry) => [
      String(entry["id"]),
      {
        received: numberIn(entry, "packetsReceived") ?? 0,
        lost: numberIn(entry, "packetsLost") ?? 0,
      },
    ]),
  );
}

function lossBetween(
  before: ReadonlyMap<string, Counted>,
  now: ReadonlyMap<string, Counted>,
): number | null {
  let received = 0;
  let lost = 0;
  for (const [id, count] of now) {
    const earlier = before.get(id);
    if (earlier !== undefined) {
      received += Math.max(0, count.received - earlier.received);
      // Late packets make the engine take losses back.
      lost += Math.max(0, count.lost - earlier.lost);
    }
  }
  return received + lost === 0 ? null : (lost / (received + lost)) * 100;
}

function chosenPair(entries: readonly Entry[]): Entry | undefined {
  const byId = new Map(entries.map((entry) => [entry["id"], entry]));
  const named = ofType(entries, "transport")
    .map((entry) => byId.get(entry["selectedCandidatePairId"]))
    .find((pair) => pair !== undefined);
  return (
    named ??
    ofType(entries, "candidate-pair").find(
      (entry) => entry["nominated"] === true && entry["state"] === "succeeded",
    )
  );
}

function pathOf(entries: readonly Entry[], pair: Entry): LinePath | null {
  const own = ofType(entries, "local-candidate").find(
    (entry) => entry["id"] === pair["localCandidateId"],
  );
  if (own === undefined) {
    return null;
  }
  if (own["candidateType"] === "relay") {
    return "relay";
  }
  return own["protocol"] === "tcp" ? "tcp" : "udp";
}

const ofType = (entries: readonly Entry[], type: string) =>
  entries.filter((entry) => entry["type"] === type);

function numberIn(entry: Entry, key: string): number | null {
  const value = entry[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

const scaled = (value: number | null, by: number) => (value === null ? null : value * by);
const rounded = (value: number | null) => (value === null ? null : Math.round(value));
