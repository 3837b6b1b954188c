/** Whether the reader has asked the browser to fetch no more than is needed. */
export function savesTraffic(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
