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

/** Whether anything at all comes back within two seconds; a busy engine says 406 and is alive. */
export async function isResponding(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
