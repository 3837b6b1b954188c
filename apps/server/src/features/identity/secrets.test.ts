import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeSecrets, openSecrets } from "./secrets.ts";

describe("a sealed secret", () => {
  const secrets = makeSecrets(Buffer.alloc(32, 1));

  it("opens to what it was, and never looks the same twice", () => {
    expect(secrets.open(secrets.seal("口令"))).toBe("口令");
    expect(secrets.seal("口令").equals(secrets.seal("口令"))).toBe(false);
    expect(secrets.seal("JBSWY3DP").includes(Buffer.from("JBSWY3DP"))).toBe(false);
  });

  it("does not open under another key, nor when a bit of it was changed", () => {
    const sealed = secrets.seal("口令");
    expect(() => makeSecrets(Buffer.alloc(32, 2)).open(sealed)).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => secrets.open(sealed)).toThrow();
  });

  it("opens again after a restart, with a key that only its owner can read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "plenary-secrets-"));
    try {
      const path = join(folder, "keys", "identity.key");
      const sealed = openSecrets(path).seal("口令");
      expect(openSecrets(path).open(sealed)).toBe("口令");
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
