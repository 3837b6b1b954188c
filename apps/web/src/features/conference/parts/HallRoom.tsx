import type { Standing } from "@plenary/contract/conference/schema";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { createStore, useStore } from "zustand";
import type { CameraWish } from "../../../platform/media/camera.ts";
import { useStanding } from "../api.ts";
import { Hall } from "../hall.ts";
import { hallDeps } from "../hallDeps.ts";
import type { HallView } from "../model/stageView.ts";
import { HallContext } from "../useHall.ts";

export interface HallRoomProps {
  meetingId: string;
  /** What kind of screen this is: decides sizes, and what is kept at hand. */
  view: HallView;
  /** Plays no voices, as a tablet beside the loudspeakers of its room. May change while it is here. */
  isSilent?: boolean;
  /** False: entered only when `useHall().enter` is called. */
  isOpen?: boolean;
  /** Which camera a venue's page uses; must not change while it is here. */
  camera?: CameraWish;
  children: ReactNode;
}

const anyCamera: CameraWish = {};

/** One stay in the hall, as long as it is on the page. It enters by itself and never gives up. */
export function HallRoom(props: HallRoomProps) {
  const { meetingId, view, isSilent = false, isOpen = true, camera = anyCamera, children } = props;
  const standing = useStanding(meetingId).data;
  const [holder] = useState(() => createStore<{ hall: Hall | null }>(() => ({ hall: null })));
  const hall = useStore(holder, (held) => held.hall);

  // Sound comes and goes without leaving: it opens nothing anew.
  const open = useEffectEvent((mine: Standing) => {
    const wish = { meetingId, standing: mine, view, isSilent, camera };
    return new Hall(wish, hallDeps(wish));
  });

  useEffect(() => {
    if (standing === undefined) {
      return;
    }
    const opened = open(standing);
    holder.setState({ hall: opened });
    return () => {
      holder.setState({ hall: null });
      opened.close();
    };
  }, [holder, meetingId, standing, view, camera]);

  useEffect(() => {
    hall?.setSilent(isSilent);
  }, [hall, isSilent]);

  useEffect(() => {
    if (isOpen) {
      hall?.enter();
    }
  }, [hall, isOpen]);

  return <HallContext value={hall}>{children}</HallContext>;
}
