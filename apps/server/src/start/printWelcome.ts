import encodeQR from "qr";
import { demonstrationHosts } from "./demonstrationHosts.ts";

/** Prints where everybody signs in, with the demonstration's accounts and a code for the phone. */
export function printWelcome(options: {
  port: number;
  isSecure: boolean;
  lanAddress: string | null;
  say(line: string): void;
}): void {
  const { port, say } = options;
  const scheme = options.isSecure ? "https" : "http";
  const at = (host: string) =>
    options.lanAddress === null
      ? `${scheme}://${host}.localhost:${port}`
      : `${scheme}://${options.lanAddress}:${port}`;

  say("");
  say("云协商 Plenary 已就绪 is ready");
  say("");
  const rows = demonstrationHosts.map((row) => [row.role, row.account, row.password, at(row.host)]);
  for (const line of table([["角色 role", "账号 account", "密码 password", "地址 address"], ...rows])) {
    say(`  ${line}`);
  }
  say("");
  say("  有第二因子的账号,验证码显示在演示登录页上。Codes of the second factor are shown on the demonstration's sign-in page.");
  if (options.lanAddress !== null) {
    say("");
    say(encodeQR(at(""), "ascii"));
  }
  say("  Ctrl-C 停止 stops everything; npm start 再次启动 starts again where it was.");
  say("");
}

/** Columns padded for a terminal, in which a Chinese character is two places wide. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ""))));
  return rows.map((row) =>
    row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - width(cell) + 2)).join("").trimEnd(),
  );
}

const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[⺀-￯]/.test(char) ? 2 : 1), 0);
