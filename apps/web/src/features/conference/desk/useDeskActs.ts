import type { RefObject } from "react";
import { type DeskRoom, focusOf } from "./deskRoom.ts";
import { previewActs } from "./previewActs.ts";
import type { DeskKey } from "./model/keys.ts";
import { cellsFor } from "./model/cellsFor.ts";
import { entryAt } from "./model/queue.ts";
import { isSpaceForRoll } from "./model/isSpaceForRoll.ts";
import { takeEffect } from "./model/takes.ts";
import { walkWall } from "./model/wall.ts";

/** What each key of the desk does now. A key whose button is off does nothing. */
export function useDeskActs(
  room: DeskRoom,
  search: RefObject<HTMLInputElement | null>,
): (key: DeskKey) => void {
  const { sitting, rows, commands, focusId, setFocus, ask } = room;

  return (key) => {
    switch (key.do) {
      case "armPlace":
        return armPlace(room, key.digit);
      case "armFocus":
        return armFocus(room);
      case "layout":
        return whenOn(room, () =>
          commands.arm.run({
            layout: key.layout,
            venueIds: cellsFor(key.layout, sitting, focusId),
          }),
        );
      case "take":
        return take(room);
      case "broadcast":
        return broadcast(room);
      case "fillNext":
        return previewActs(room).next();
      case "clearCell":
        return clearChosen(room);
      case "pauseTour":
        return pauseTour(room);
      case "pauseCard":
        return whenOn(room, () => ask({ is: "pause" }));
      case "testCard":
        return whenOn(room, () => commands.arm.run({ layout: "single", venueIds: [null] }));
      case "silence":
        return whenOn(room, () => commands.silence.run(undefined));
      case "microphone":
        return turnMicrophone(room);
      case "clock":
        return turnClock(room);
      case "minute":
        return addMinute(room);
      case "walk":
        return setFocus(walkWall(rows, focusId, key.by));
      case "search":
        search.current?.focus();
        return search.current?.select();
      case "goto":
      case "keys":
        return ask({ is: key.do });
      case "escape":
        return leaveControl(room);
    }
  };
}

function whenOn(room: DeskRoom, act: () => void): void {
  if (room.isOn) {
    act();
  }
}

function broadcast(room: DeskRoom): void {
  const venue = focusOf(room);
  if (venue?.link === "joined" && !room.commands.broadcast.isPending) {
    whenOn(room, () => room.commands.broadcast.run(venue.id));
  }
}

function clearChosen(room: DeskRoom): void {
  if (room.cell !== null && room.sitting.armed?.stage.cells[room.cell] !== undefined) {
    previewActs(room).clear(room.cell);
  }
}

function pauseTour({ sitting, commands }: DeskRoom): void {
  if (sitting.tour !== null && !commands.tour.isPending) {
    commands.tour.run({ to: sitting.tour.state === "running" ? "paused" : "running" });
  }
}

function take({ sitting, live, commands, myId }: DeskRoom): void {
  // The call heard the press before the desk, or it came on a button: it cuts nothing either way.
  if (isSpaceForRoll(sitting, live)) {
    return;
  }
  if (takeEffect(sitting, myId).blocked === null && !commands.take.isPending) {
    commands.take.run(sitting.take?.id ?? null);
  }
}

function armPlace(room: DeskRoom, digit: number): void {
  const entry = entryAt(room.sitting, digit);
  const venue = room.sitting.venues.find((each) => each.id === entry?.venueId);
  if (entry !== undefined && venue?.link === "joined") {
    whenOn(room, () => room.commands.arm.run({ floorId: entry.id }));
  }
}

function armFocus(room: DeskRoom): void {
  const venue = focusOf(room);
  if (venue?.link === "joined" && room.cell !== null) {
    previewActs(room).put(room.cell, venue.id);
  } else if (venue?.link === "joined") {
    whenOn(room, () => room.commands.arm.run({ layout: "single", venueIds: [venue.id] }));
  }
}

function turnMicrophone(room: DeskRoom): void {
  const venue = focusOf(room);
  if (venue !== undefined && !room.commands.microphone.isPending) {
    whenOn(room, () => room.commands.microphone.run({ venueId: venue.id, isOpen: !venue.isOpen }));
  }
}

function turnClock({ sitting, commands }: DeskRoom): void {
  if (sitting.clock !== null && !commands.clock.isPending) {
    commands.clock.run({ to: sitting.clock.pausedAt === null ? "paused" : "running" });
  }
}

function addMinute({ sitting, commands }: DeskRoom): void {
  if (sitting.clock !== null && !commands.clock.isPending) {
    commands.clock.run({ to: "extended", minutes: 1 });
  }
}

// Back to the desk as a whole: Enter loads the venue in focus again.
function leaveControl(room: DeskRoom): void {
  room.setCell(null);
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}
