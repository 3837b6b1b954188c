import { RoomServiceClient } from "livekit-server-sdk";
import type { EngineKeys } from "./engineKeys.ts";

/** Whether the engine at this address takes our keys. It never hangs: a second at most. */
export async function takesKeys(url: string, { apiKey, apiSecret }: EngineKeys): Promise<boolean> {
  const options = { requestTimeout: 1, failover: false };
  try {
    await new RoomServiceClient(url, apiKey, apiSecret, options).listRooms();
    return true;
  } catch {
    return false;
  }
}
