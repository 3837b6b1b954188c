import { createContext, useContext } from "react";

export interface Editing {
  meetingId: string;
  /** Of the file as it is shown. */
  version: number;
  canEdit: boolean;
}

export const EditingContext = createContext<Editing>({ meetingId: "", version: 0, canEdit: false });

/** Which file is being edited, and on which version. */
export const useEditing = (): Editing => useContext(EditingContext);
