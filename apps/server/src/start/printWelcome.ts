import encodeQR from "qr";
import { demonstration } from "../../demo/index.ts";

export interface Welcome {
  port: number;
  isSecure: boolean;
  lanAddress: string | null;
  /** Where phones learn to trust this installation's own authority, when it uses one. */
  trust: { port: number; fingerprint: string } | null;
  isDemonstration: boolean;
  say(line: string): void;
}

/** Prints where everybody signs in, with the demonstration's accounts and a code for the phone. */
export function printWelcome(options: Welcome): void {
  const { port, say, lanAddress } = options;
  const scheme = options.isSecure ? "https" : "http";
  const at = (host: string) =>
    lanAddress === null
      ? `${scheme}://${host}.localhost:${port}`
      : `${scheme}://${lanAddress}:${port}`;

  say("");
  say("云协商 Plenary 已就绪 is ready");
  say("");
  if (options.isDemonstration) {
    sayAccounts(at, say);
  } else {
    say(`  ${at("www")}`);
  }
  if (lanAddress !== null) {
    say("");
    sayWayIn(lanAddress, at(""), options);
  }
  say("  Ctrl-C 停止 stops everything; npm start 再次启动 starts again where it was.");
  say("");
}

/** The code for phones: straight in, or first to where they learn to trust this installation. */
function sayWayIn(lan: string, app: string, { trust, say }: Welcome): void {
  say(`  局域网地址 On the network: ${app}`);
  if (trust === null) {
    say(encodeQR(app, "ascii"));
    return;
  }
  const page = `http://${lan}:${trust.port}/trust`;
  say(`  每部设备先在此安装证书 Each device installs the certificate here first: ${page}`);
  say(`  证书指纹 Its fingerprint (SHA-256): ${trust.fingerprint}`);
  say(encodeQR(page, "ascii"));
}

/** What each post is called in the table of accounts. */
const roles: Record<string, string> = {
  director: "导播 director",
  leader: "主持 chair",
  clerk: "记录员 clerk",
  member: "委员 member",
  staff: "机关 staff",
  technician: "技术 technician",
  venue: "会场屏 venue screen",
  operator: "联络员 operator",
  officer: "部门 department",
  "system-admin": "系统管理员 system",
  "security-admin": "安全管理员 security",
  "audit-admin": "审计管理员 audit",
};

function sayAccounts(at: (host: string) => string, say: (line: string) => void): void {
  const rows = demonstration(new Date()).accounts.map((each) => [
    roles[each.post] ?? each.post,
    each.name,
    each.number,
    each.password,
    at(each.prefix),
  ]);
  const head = ["角色 role", "姓名 name", "账号 account", "密码 password", "地址 address"];
  for (const line of table([head, ...rows])) {
    say(`  ${line}`);
  }
  say("");
  say("  第二因子的验证码显示在演示登录页上 Codes of the second factor are on the sign-in page.");
}

/** Columns padded for a terminal, in which a Chinese character is two places wide. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - width(cell) + 2))
      .join("")
      .trimEnd(),
  );
}

const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[⺀-￯]/.test(char) ? 2 : 1), 0);
