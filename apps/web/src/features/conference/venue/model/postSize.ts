/** How large the words of a post stand on the screen: the fewer, the larger. Never below 34. */
export function postSize(text: string): "xl" | "l" | "m" | "s" {
  const length = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);
  if (length <= 50) {
    return "xl";
  }
  if (length <= 120) {
    return "l";
  }
  return length <= 220 ? "m" : "s";
}
