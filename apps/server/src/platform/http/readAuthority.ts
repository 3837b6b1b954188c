import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Authority {
  /** The certificate alone, as text: whatever else the file holds is never given away. */
  certificate: string;
  fingerprint: string;
}

/** Reads the certificate of the local authority. A key that stands in the same file is left there. */
export function readAuthority(file: string): Authority {
  const read = new X509Certificate(readFileSync(file));
  return { certificate: read.toString(), fingerprint: read.fingerprint256 };
}

/** What a browser is told with the certificate, so that a phone offers to install it. */
export const certificateHeaders = {
  "content-type": "application/x-x509-ca-cert",
  "content-disposition": 'inline; filename="plenary.crt"',
};
