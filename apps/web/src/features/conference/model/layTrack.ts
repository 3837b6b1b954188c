/** What one picture shows, and what loads beneath it: after a break a venue comes with a new track. */
export interface Tracks<T> {
  shown: T | null;
  loading: T | null;
}

/** A track came, went (null) or was replaced. What is shown stays, as a still, until the next has decoded. */
export function layTrack<T>(tracks: Tracks<T>, track: T | null): Tracks<T> {
  const newest = tracks.loading ?? tracks.shown;
  if (track === null || track === newest) {
    return tracks;
  }
  if (tracks.shown === null) {
    return { shown: track, loading: null };
  }
  return track === tracks.shown ? { shown: track, loading: null } : { ...tracks, loading: track };
}

/** A frame of this track was decoded. */
export const decodeTrack = <T>(tracks: Tracks<T>, track: T): Tracks<T> =>
  track === tracks.loading ? { shown: track, loading: null } : tracks;
