import { type MediaStatus, ReadMedia } from "@plenary/contract/mediaStatus";
import type { EngineState, Media } from "../media/index.ts";
import type { Serve } from "./serve.ts";

/** Serves the state of the media engine to whoever is signed in. */
export function serveSystem(serve: Serve, media: Media): void {
  serve(ReadMedia, async () => presentMedia(media.state()));
}

/** What the engine is doing, as it is told outside. */
export function presentMedia(state: EngineState): MediaStatus {
  return {
    is: state.is,
    version: "version" in state ? state.version : null,
    done: state.is === "building" ? state.done : null,
    total: state.is === "building" ? state.total : null,
    why: state.is === "missing" ? state.why : null,
    install: state.is === "missing" ? state.install : null,
  };
}
