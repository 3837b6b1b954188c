/** How this device is named in the list of devices: what the browser says of itself, shortened. */
export function deviceName(): string {
  const agent = navigator.userAgent;
  const system = /\(([^;)]+)/.exec(agent)?.[1] ?? "";
  const browser = /(Edg|Firefox|Chrome|Safari)\/\d+/.exec(agent)?.[0].replace("/", " ") ?? "";
  return `${system} ${browser}`.trim().slice(0, 80);
}
