import { hostname, networkInterfaces } from "node:os";
import { join } from "node:path";
import { localTls } from "./localTls.ts";

export interface TlsWish {
  cert?: string | undefined;
  key?: string | undefined;
  /** The address phones reach this machine at; null: nobody but itself uses it. */
  lan: string | null;
  environment: NodeJS.ProcessEnv;
  /** Where the installation keeps its own authority. */
  folder: string;
}

export interface ChosenTls {
  /** Settings of the node. */
  settings: Record<string, string>;
  isSecure: boolean;
  /** Certificate of the installation's own authority, when that is what it uses. */
  authority: string | null;
}

/** The operator's own certificate where there is one, else one of a local authority for the network. */
export async function chooseTls(wish: TlsWish): Promise<ChosenTls> {
  const cert = wish.cert ?? wish.environment["PLENARY_TLS_CERT"];
  const key = wish.key ?? wish.environment["PLENARY_TLS_KEY"];
  if ((cert === undefined) !== (key === undefined)) {
    throw new Error("证书和私钥须一起给出 A certificate needs its key, and a key its certificate.");
  }
  if (cert !== undefined && key !== undefined) {
    const settings = { PLENARY_TLS_CERT: cert, PLENARY_TLS_KEY: key };
    return { settings, isSecure: true, authority: null };
  }
  if (wish.lan === null) {
    return { settings: {}, isSecure: false, authority: null };
  }
  const names = [wish.lan, ...lanAddresses(), hostname(), "localhost"];
  const own = await localTls(join(wish.folder, "tls"), [...new Set(names)]);
  const settings = {
    PLENARY_TLS_CERT: own.cert,
    PLENARY_TLS_KEY: own.key,
    PLENARY_TLS_AUTHORITY: own.authority,
  };
  return { settings, isSecure: true, authority: own.authority };
}

/** The addresses at which others of the local network reach this machine, the likeliest first. */
export function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.filter((each) => each.family === "IPv4" && !each.internal).map((each) => each.address);
}
