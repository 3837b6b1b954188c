// The certificate library registers its parts by reflection and wants this first.
import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as x509 from "@peculiar/x509";

const algorithm = {
  name: "ECDSA",
  namedCurve: "P-256",
  hash: "SHA-256",
} as const;
const day = 86_400_000;
/** Apple's systems refuse leaf certificates that are valid for longer. */
const leafDays = 395;

export interface TlsFiles {
  cert: string;
  key: string;
  authority: string;
}

/**
 * A certificate for this machine's names, signed by an authority of its own that was made once.
 * A phone that trusts `authority.crt` trusts every later certificate of this installation.
 */
export async function localTls(folder: string, names: readonly string[]): Promise<TlsFiles> {
  x509.cryptoProvider.set(webcrypto);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = {
    cert: join(folder, "server.crt"),
    key: join(folder, "server.key"),
    authority: join(folder, "authority.crt"),
  };
  const authorityKey = join(folder, "authority.key");
  if (!existsSync(files.authority)) {
    await makeAuthority(files.authority, authorityKey);
  }
  if (!covers(files.cert, names)) {
    await makeLeaf(files, authorityKey, names);
  }
  return files;
}

async function makeAuthority(certPath: string, keyPath: string): Promise<void> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=Plenary local authority",
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 3650 * day),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
    ],
  });
  writeFileSync(certPath, cert.toString("pem"));
  writeFileSync(keyPath, await pemOf(keys.privateKey), { mode: 0o600 });
}

async function makeLeaf(
  files: TlsFiles,
  authorityKeyPath: string,
  names: readonly string[],
): Promise<void> {
  const authority = new x509.X509Certificate(readFileSync(files.authority, "utf8"));
  const signingKey = await webcrypto.subtle.importKey(
    "pkcs8",
    x509.PemConverter.decodeFirst(readFileSync(authorityKeyPath, "utf8")),
    algorithm,
    false,
    ["sign"],
  );
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const cert = await x509.X509CertificateGenerator.create({
    subject: `CN=${names[0] ?? "localhost"}`,
    issuer: authority.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + leafDays * day),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isAddress(value) ? "ip" : "dns", value }) as const),
      ),
    ],
  });
  writeFileSync(files.cert, `${cert.toString("pem")}\n${authority.toString("pem")}`);
  writeFileSync(files.key, await pemOf(keys.privateKey), { mode: 0o600 });
}

/** Is there a certificate for all these names that is good for another month? */
function covers(path: string, names: readonly string[]): boolean {
  if (!existsSync(path)) {
    return false;
  }
  const cert = new x509.X509Certificate(readFileSync(path, "utf8"));
  const alternative = cert.getExtension(x509.SubjectAlternativeNameExtension);
  const held = new Set((alternative?.names.items ?? []).map((item) => item.value));
  return cert.notAfter.getTime() > Date.now() + 30 * day && names.every((name) => held.has(name));
}

const isAddress = (name: string) => /^\d+\.\d+\.\d+\.\d+$/.test(name);

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const der = await webcrypto.subtle.exportKey("pkcs8", key);
  return x509.PemConverter.encode(der, "PRIVATE KEY");
}
