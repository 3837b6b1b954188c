import type { Page } from "playwright-core";
import { peek } from "./peek.ts";
import { codesIn, toneHertz } from "./toneCode.ts";

/** An element of the page that may sound. */
export type Speaker = {
  readonly tag: string;
  readonly isPaused: boolean;
  readonly isMuted: boolean;
  readonly volume: number;
  /** Seconds of the element's own clock that passed while it was listened to. */
  readonly playedSeconds: number;
  readonly hasSound: boolean;
};

/** What a page played while it was listened to. */
export type SoundHeard = {
  /** The venues heard; exact for up to three at once. */
  readonly codes: readonly number[];
  /** Root mean square, 0 to 1, over the loudest tenth of a second and over all of it. */
  readonly peakRms: number;
  readonly rms: number;
  readonly isSilent: boolean;
  readonly speakers: readonly Speaker[];
  /** The browser's own word on whether the user has touched the page, and on its sound. */
  readonly hasTouch: boolean;
  readonly context: string;
};

type Listened = Omit<SoundHeard, "codes" | "isSilent"> & { readonly tones: readonly number[] };

/** Below this a tone is not there, and below this the whole is silence. */
const faintTone = 0.003;
const silence = 0.001;

/**
 * Listens to what the page's unmuted, playing audio and video elements play for so many
 * milliseconds. Never lifts the block on sound: a page without a touch is heard as silent.
 */
export async function hearSound(page: Page, ms = 1_500): Promise<SoundHeard> {
  const { tones, ...rest } = await peek(page, listenInPage, toneHertz, ms);
  const loudest = Math.max(...tones);

  // One voice may be four times as loud as another, never forty: the rest is leakage and echo.
  const floor = Math.max(faintTone, loudest / 16);
  const heard = new Set(tones.flatMap((level, place) => (level >= floor ? [place] : [])));
  return { ...rest, codes: codesIn(heard), isSilent: rest.peakRms < silence };
}

/** Runs in the page. Level of each tone at its loudest, and what played it. */
async function listenInPage(hertz: readonly number[], ms: number): Promise<Listened> {
  const home = globalThis as { plenaryEar?: AudioContext };
  home.plenaryEar ??= new AudioContext({ sampleRate: 48_000 });
  const ear = home.plenaryEar;
  const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));
  if (ear.state !== "running") {
    await Promise.race([ear.resume(), pause(200)]);
  }

  const size = 8192;
  const gather = ear.createAnalyser();
  gather.fftSize = size;
  const taps = new Map<MediaStream, { source: MediaStreamAudioSourceNode; gain: GainNode }>();
  const elements = [...document.querySelectorAll<HTMLMediaElement>("audio, video")];
  const starts = new Map(elements.map((element) => [element, element.currentTime]));

  // Asked again on every look: a venue may be given or lose the floor while we listen.
  const attach = () => {
    const isOpen = new Set<MediaStream>();
    for (const element of document.querySelectorAll<HTMLMediaElement>("audio, video")) {
      const stream = element.srcObject;
      const isPlaying = !element.paused && !element.muted && element.volume > 0;
      if (!(stream instanceof MediaStream) || !isPlaying || stream.getAudioTracks().length === 0) {
        continue;
      }
      isOpen.add(stream);
      const tap = taps.get(stream) ?? {
        source: ear.createMediaStreamSource(stream),
        gain: ear.createGain(),
      };
      if (!taps.has(stream)) {
        tap.source.connect(tap.gain).connect(gather);
        taps.set(stream, tap);
      }
      tap.gain.gain.value = element.volume;
    }
    for (const [stream, tap] of taps) {
      if (!isOpen.has(stream)) {
        tap.gain.gain.value = 0;
      }
    }
  };

  const wave = new Float32Array(size);
  const tones = hertz.map(() => 0);
  let peakRms = 0;
  let power = 0;
  let looks = 0;
  attach();
  const end = performance.now() + ms;
  // The first window still holds what was before the taps were open.
  await pause((size / 48_000) * 1_000);
  do {
    attach();
    gather.getFloatTimeDomainData(wave);
    const mean = wave.reduce((sum, value) => sum + value * value, 0) / size;
    peakRms = Math.max(peakRms, Math.sqrt(mean));
    power += mean;
    looks += 1;
    hertz.forEach((tone, place) => {
      // Goertzel's filter under a Hann window: the level of this one tone.
      const turn = 2 * Math.cos((2 * Math.PI * tone) / 48_000);
      let before = 0;
      let last = 0;
      for (let index = 0; index < size; index += 1) {
        const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size);
        const next = (wave[index] ?? 0) * hann + turn * last - before;
        before = last;
        last = next;
      }
      const level = Math.sqrt(before * before + last * last - turn * before * last) / (size / 4);
      tones[place] = Math.max(tones[place] ?? 0, level);
    });
    await pause(80);
  } while (performance.now() < end);

  for (const tap of taps.values()) {
    tap.source.disconnect();
    tap.gain.disconnect();
  }
  return {
    tones,
    peakRms,
    rms: Math.sqrt(power / looks),
    hasTouch: navigator.userActivation.hasBeenActive,
    context: ear.state,
    speakers: elements.map((element) => ({
      tag: element.tagName.toLowerCase(),
      isPaused: element.paused,
      isMuted: element.muted,
      volume: element.volume,
      playedSeconds: element.currentTime - (starts.get(element) ?? 0),
      hasSound:
        element.srcObject instanceof MediaStream && element.srcObject.getAudioTracks().length > 0,
    })),
  };
}
