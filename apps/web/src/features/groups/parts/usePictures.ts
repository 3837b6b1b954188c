import { useState } from "react";
import { sendFile } from "../../../platform/api/sendFile.ts";
import { redrawPicture } from "./redrawPicture.ts";

const mostPictures = 9;

/** The pictures of a post being written: each is sent when it is chosen, and goes along by its id. */
export function usePictures(onFailure: (error: Error) => void) {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(0);

  const addPictures = async (files: FileList | null) => {
    const chosen = [...(files ?? [])].slice(0, mostPictures - pictures.length);
    setSending((count) => count + chosen.length);
    for (const file of chosen) {
      try {
        const { id } = await sendFile(await redrawPicture(file));
        setPictures((before) => [...before, id]);
      } catch (error) {
        onFailure(error instanceof Error ? error : new Error(String(error)));
      } finally {
        setSending((count) => count - 1);
      }
    }
  };
  return {
    pictures,
    /** How many are on their way. */
    sending,
    addPictures,
    removePicture: (id: string) => setPictures((before) => before.filter((each) => each !== id)),
    clearPictures: () => setPictures([]),
  };
}
