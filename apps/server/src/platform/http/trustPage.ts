/** What the page of trust tells of this installation. */
export interface TrustFacts {
  /** SHA-256 of the certificate, to be compared with what the terminal printed. */
  fingerprint: string;
  /** Where to go once the certificate is installed. */
  app: string;
}

/**
 * How a phone on the local network learns to trust this installation. Plain HTML in both languages:
 * whoever needs it has no working app yet.
 */
export const trustPage = ({ fingerprint, app }: TrustFacts): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>信任本机证书 · 云协商</title>
<style>
:root{color-scheme:light dark}
body{max-inline-size:36rem;margin:2rem auto;padding-inline:1rem;font:16px/1.7 system-ui,sans-serif}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.125rem;margin-block-start:2rem}
code{overflow-wrap:anywhere;font-size:.875rem}li{margin-block:.5rem}
.go{display:inline-block;margin-inline-end:.75rem;padding:.5rem 1rem;min-block-size:44px;box-sizing:border-box;
border:1px solid;border-radius:.5rem;color:inherit;text-decoration:none;font-weight:600}
hr{margin-block:2.5rem}
</style>
<body><main>
<h1>让这部设备信任云协商</h1>
<p>局域网里的云协商用自己签发的证书。每部设备安装一次，就能安全打开会场、使用摄像头和话筒。
证书的私钥只留在那台主机上。</p>
<p><a class="go" href="/trust/plenary.crt">① 下载证书</a><a class="go" href="${app}">② 打开云协商</a></p>
<p>微信扫码后请点右上角，选“在浏览器打开”，再下载。</p>
<h2>安装方法</h2>
<ul>
<li><b>iPhone、iPad</b>：用 Safari 下载并“允许”；到 设置 → 通用 → VPN与设备管理 → 安装；
再到 设置 → 通用 → 关于本机 → 证书信任设置，打开 “Plenary local authority”。</li>
<li><b>Android</b>：下载后到 设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书，选中 plenary.crt。
各家菜单名称不同，可在设置里搜索“证书”。</li>
<li><b>Windows</b>：双击 plenary.crt → 安装证书 → 本地计算机 → 将所有的证书都放入下列存储 → 受信任的根证书颁发机构，然后重开浏览器。</li>
<li><b>macOS</b>：双击 plenary.crt 加入“系统”钥匙串；在钥匙串访问里双击它 → 信任 → 始终信任。</li>
</ul>
<h2>核对</h2>
<p>安装前请核对：证书的 SHA-256 指纹应与主机终端上显示的一致。</p>
<p><code>${fingerprint}</code></p>
<p>局域网地址上不能使用通行密钥，因此登录页不提供。活动结束后可在同一处删除这张证书。</p>
<hr>
<div lang="en">
<h1>Trust Plenary on this device</h1>
<p>On a local network Plenary signs its own certificate. Install it once on each device to open the hall and use
camera and microphone. Its key stays on that one machine.</p>
<p><a class="go" href="/trust/plenary.crt">1. Download the certificate</a><a class="go" href="${app}">2. Open Plenary</a></p>
<ul>
<li><b>iPhone, iPad</b>: download in Safari and allow it; Settings → General → VPN &amp; Device Management → Install;
then Settings → General → About → Certificate Trust Settings, switch on “Plenary local authority”.</li>
<li><b>Android</b>: Settings → Security → Encryption &amp; credentials → Install a certificate → CA certificate, and
choose plenary.crt. Names differ between makers: search the settings for “certificate”.</li>
<li><b>Windows</b>: double-click plenary.crt → Install Certificate → Local Machine → Place all certificates in the
following store → Trusted Root Certification Authorities; then start the browser anew.</li>
<li><b>macOS</b>: double-click plenary.crt to add it to the System keychain; in Keychain Access open it → Trust →
Always Trust.</li>
</ul>
<p>Before you install it, compare its SHA-256 fingerprint with the one in the terminal of the machine:</p>
<p><code>${fingerprint}</code></p>
<p>Passkeys need a name and are not offered on a bare address. Remove the certificate at the same place afterwards.</p>
</div></main></body></html>
`;
