import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";

/**
 * `/trust`: how a phone on the local network learns to trust this node, and the certificate to
 * install. Plain HTML in both languages: whoever needs it has no working app yet.
 */
export function serveTrust(app: FastifyInstance, authority: string): void {
  app.get("/trust", async (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  app.get("/trust/plenary.crt", async (_request, reply) =>
    reply
      .type("application/x-x509-ca-cert")
      .header("content-disposition", 'attachment; filename="plenary.crt"')
      .send(await readFile(authority)),
  );
}

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>信任本机证书 · 云协商</title>
<body style="max-width:36rem;margin:2rem auto;padding:0 1rem;font:16px/1.7 system-ui,sans-serif">
<h1>让这部设备信任云协商</h1>
<p>本机在局域网内自己签发证书。安装一次，这部设备就能安全打开会场、使用摄像头。</p>
<p><a href="/trust/plenary.crt">下载证书 plenary.crt</a></p>
<ol>
<li><b>iPhone / iPad</b>：用 Safari 下载 → 设置 → 通用 → VPN与设备管理 → 安装；再到 设置 → 通用 → 关于本机 → 证书信任设置，打开开关。</li>
<li><b>Android</b>：下载 → 设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书。</li>
<li><b>Windows</b>：双击 → 安装证书 → 本地计算机 → 受信任的根证书颁发机构。</li>
<li><b>macOS</b>：双击 → 钥匙串访问 → 信任 → 始终信任。</li>
</ol>
<p>局域网地址上不能使用通行密钥，因此登录页不提供。</p>
<hr lang="en"><div lang="en">
<h2>Trust this installation on your device</h2>
<p>On a local network this machine signs its own certificate. Install it once to open the hall and use the camera.
<a href="/trust/plenary.crt">Download plenary.crt</a>, then install it as a certificate authority:
iPhone: Settings → General → VPN &amp; Device Management, then About → Certificate Trust Settings.
Android: Settings → Security → Install a certificate → CA. Windows: Trusted Root Certification Authorities.
macOS: Keychain Access → Always Trust.</p></div></body></html>`;
