// Every telephone of the demonstration lies in 139 0000 xxxx, which is kept for fiction here.
const reserved = "4417";
const scattered = (index: number): string =>
  // 7919 shares no factor with 10000, so no two indexes below 10000 meet.
  String((index * 7919 + 1234) % 10_000).padStart(4, "0");

/** Where the phone indexes of each kind of people begin. */
export const phoneBlocks = {
  members: 0,
  countyMembers: 1_000,
  operators: 2_000,
  technicians: 3_000,
  officers: 4_000,
  staff: 5_000,
} as const;

/** Fictitious telephone of the index-th person of a block. */
export function phone(block: keyof typeof phoneBlocks, index: number): string {
  const digits = scattered(phoneBlocks[block] + index);
  return `1390000${digits === reserved ? scattered(9_999) : digits}`;
}

/** The one number that is set by hand: that of the operator in 白石分会场. */
export const whiteStonePhone = `1390000${reserved}`;
