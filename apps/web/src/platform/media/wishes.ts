export type PictureQuality = "low" | "medium" | "high";

/** What this page wants of one participant's picture. Not listed: nothing. */
export interface PictureWish {
  /** False: kept at hand without sending, so that it can be shown at once. */
  isEnabled: boolean;
  quality: PictureQuality;
}

export interface Wishes {
  /** By identity. */
  pictures: ReadonlyMap<string, PictureWish>;
  /** Identities to be heard. */
  voices: ReadonlySet<string>;
}

export const noWishes: Wishes = { pictures: new Map(), voices: new Set() };

/** What `applyWish` needs of a publication of the engine's client. */
export interface Subscribable {
  readonly isDesired: boolean;
  readonly isEnabled: boolean;
  readonly videoQuality?: number | undefined;
  setSubscribed(isSubscribed: boolean): void;
  setEnabled(isEnabled: boolean): void;
  setVideoQuality(quality: number): void;
}

/** The engine's numbers (`VideoQuality` of its protocol). */
export const qualityNumber: Record<PictureQuality, number> = { low: 0, medium: 1, high: 2 };

/** Brings one picture to what is wished; asks the engine for nothing that already is so. */
export function applyPictureWish(picture: Subscribable, wish: PictureWish | undefined): void {
  if (wish === undefined) {
    if (picture.isDesired) {
      picture.setSubscribed(false);
    }
    return;
  }
  if (!picture.isDesired) {
    picture.setSubscribed(true);
  }
  if (picture.videoQuality !== qualityNumber[wish.quality]) {
    picture.setVideoQuality(qualityNumber[wish.quality]);
  }
  if (picture.isEnabled !== wish.isEnabled) {
    picture.setEnabled(wish.isEnabled);
  }
}

/** Brings one voice to what is wished. */
export function applyVoiceWish(
  voice: Pick<Subscribable, "isDesired" | "setSubscribed">,
  isWished: boolean,
): void {
  if (voice.isDesired !== isWished) {
    voice.setSubscribed(isWished);
  }
}
