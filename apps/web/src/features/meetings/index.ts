export { useMeetings } from "./api.ts";
