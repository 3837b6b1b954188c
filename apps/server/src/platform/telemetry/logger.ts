import { type DestinationStream, type Logger, pino } from "pino";

/** What must never stand in a log, wherever it turns up. */
const secrets = [
  "cookie",
  "authorization",
  "password",
  "newPassword",
  "code",
  "secret",
  "token",
  "set-cookie",
];

/** The log of a node: one JSON line per entry on standard output, or wherever `to` says. */
export function openLogger(options: { level: string; to?: DestinationStream }): Logger {
  const settings = {
    level: options.level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: "[hidden]",
    },
    serializers: { err: presentError },
  };
  return options.to ? pino(settings, options.to) : pino(settings);
}

/** An error with its cause; parameters of a query, which carry people's words, are left out. */
function presentError(error: unknown): unknown {
  if (!(error instanceof Error)) {
    return error;
  }
  const { name, message, stack, cause } = error;
  return {
    ...{ name, message, stack },
    ...("code" in error ? { reason: error.code } : {}),
    ...(cause === undefined ? {} : { cause: presentError(cause) }),
  };
}
