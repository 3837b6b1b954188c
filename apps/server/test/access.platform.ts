import { type AccessTable, everybody, signedIn } from "./access.ts";

const file = ({ fileId }: { fileId: string }) => ({ id: fileId });

export const platformAccess: AccessTable = {
  readContract: { allowed: everybody },
  readMedia: { allowed: signedIn },
  uploadFile: { allowed: signedIn },
  readFile: { allowed: ["member"], params: file },
  discardFile: { allowed: ["member"], params: file },
};
