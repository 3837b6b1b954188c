import { StateMark } from "../../ui/mark/StateMark.tsx";
import { useSamples } from "../../ui/pages/samples.ts";
import { Clock } from "../../ui/time/Clock.tsx";
import { ControlRoom } from "../ControlRoom.tsx";

/** The director's grid with its parts named, at /ui/room. */
export function RoomGallery() {
  const s = useSamples();

  return (
    <ControlRoom
      labels={{ wall: s("rows"), focus: s("marks") }}
      top={
        <>
          <h1>{s("room")}</h1>
          <Clock withSeconds />
        </>
      }
      wall={<h2>528</h2>}
      centre={
        <p>
          <StateMark state="onair">{s("onair")}</StateMark> 1024
        </p>
      }
      focus={<h2>368</h2>}
      foot={<StateMark state="ready">{s("ready")}</StateMark>}
    />
  );
}
