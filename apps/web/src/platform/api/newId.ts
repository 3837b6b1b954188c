/** A new UUID. `crypto.randomUUID` is absent on plain HTTP, where a browser shows pages all the same. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, place) => {
    let value = byte;
    if (place === 6) {
      value = (byte & 0x0f) | 0x40;
    } else if (place === 8) {
      value = (byte & 0x3f) | 0x80;
    }
    return value.toString(16).padStart(2, "0");
  });
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
