/** The seat of a venue is a lease: one page holds it. */
export type Seat =
  | { is: "none" }
  | { is: "held" }
  /** Another page holds it; this one does not fight back, but a person may take it over. */
  | { is: "elsewhere" };

export type SeatEvent =
  | { type: "granted" }
  /** The server refused: taken, and this page did not ask to take over. */
  | { type: "taken" }
  /** The log told that the seat went to a lease. */
  | { type: "leased"; isMine: boolean }
  | { type: "left" };

/** What becomes of the seat. */
export function nextSeat(seat: Seat, event: SeatEvent): Seat {
  switch (event.type) {
    case "granted":
      return { is: "held" };
    case "taken":
      return { is: "elsewhere" };
    case "leased":
      if (event.isMine) {
        return { is: "held" };
      }
      // Whoever never sat has lost nothing: it is asked when it comes.
      return seat.is === "held" ? { is: "elsewhere" } : seat;
    case "left":
      return { is: "none" };
  }
}
