import type { Camera } from "./camera.ts";

const width = 1280;
const height = 720;
const perSecond = 15;

/**
 * A camera for one who plays all roles on one machine: a moving picture with a label and a colour,
 * and a microphone that hears nothing, so that nothing howls.
 */
export function openDemoCamera({ label, colour }: { label: string; colour: string }): Camera {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  if (pen === null) {
    throw new Error("this browser draws no canvas");
  }
  const startedAt = performance.now();
  const draw = () =>
    paint(pen, { label, colour, seconds: (performance.now() - startedAt) / 1_000 });
  draw();
  const timer = setInterval(draw, 1_000 / perSecond);
  const picture = canvas.captureStream(perSecond).getVideoTracks()[0] ?? null;

  const context = new AudioContext();
  const voice = context.createMediaStreamDestination().stream.getAudioTracks()[0] ?? null;
  return {
    picture,
    voice,
    pictureTrouble: null,
    voiceTrouble: null,
    close: () => {
      clearInterval(timer);
      picture?.stop();
      voice?.stop();
      context.close().catch(() => undefined);
    },
  };
}

interface Scene {
  label: string;
  colour: string;
  seconds: number;
}

/** A rostrum before a wall of the venue's colour, someone who moves a little, and the label. */
function paint(pen: CanvasRenderingContext2D, { label, colour, seconds }: Scene): void {
  const sway = Math.sin(seconds * 1.3) * 14;
  const nod = Math.sin(seconds * 2.1) * 6;

  const wall = pen.createLinearGradient(0, 0, 0, height);
  wall.addColorStop(0, colour);
  wall.addColorStop(1, "#12161c");
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);

  pen.fillStyle = "#e8d8c4";
  pen.beginPath();
  pen.ellipse(640 + sway, 300 + nod, 74, 92, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = "#2b3442";
  pen.beginPath();
  pen.ellipse(640 + sway / 2, 560, 210, 170, 0, Math.PI, 0);
  pen.fill();
  pen.fillStyle = "#3a2a22";
  pen.fillRect(300, 556, 680, 164);

  pen.textAlign = "center";
  pen.fillStyle = "#f4efe6";
  pen.font = "600 56px 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
  pen.fillText(label, 640, 656, 640);

  // A hand that goes round once a second tells a moving picture from a frozen one.
  const angle = seconds * Math.PI * 2;
  pen.strokeStyle = "#f4efe6";
  pen.lineWidth = 6;
  pen.beginPath();
  pen.arc(1_190, 90, 44, 0, Math.PI * 2);
  pen.moveTo(1_190, 90);
  pen.lineTo(1_190 + Math.sin(angle) * 40, 90 - Math.cos(angle) * 40);
  pen.stroke();
}
