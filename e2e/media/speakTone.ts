import { toneHertz, tonesOf } from "./toneCode.ts";

/** Samples a second, as WebRTC has them. */
export const voiceRate = 48_000;

/** Tones and envelope close after this many seconds, so that a loop has no click. */
export const voiceLoopSeconds = 4;

/**
 * The voice of a venue: its tones in syllables with pauses, like speech.
 * A steady tone would be taken for noise and removed by a browser's noise suppression.
 */
export function speakTone(code: number): Int16Array {
  const hertz = tonesOf(code).map((tone) => toneHertz[tone] ?? 0);
  const samples = new Int16Array(voiceRate * voiceLoopSeconds);
  for (let place = 0; place < samples.length; place += 1) {
    const second = place / voiceRate;
    const sum = hertz.reduce((all, tone) => all + Math.sin(2 * Math.PI * tone * second), 0);
    samples[place] = Math.round(sum * loudnessAt(second) * 0.12 * 32_767);
  }
  return samples;
}

/** Loudness 0 to 1: four syllables a second, each of its own strength, a breath every two seconds. */
function loudnessAt(second: number): number {
  const syllable = Math.floor(second * 4);
  if (syllable % 8 === 7) {
    return 0;
  }
  const within = (second * 4) % 1;
  const strength = 0.6 + 0.4 * Math.sin(syllable * 2.4) ** 2;
  return strength * Math.sin(Math.PI * within) ** 0.7;
}
