import { Presets, SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.js";

/** How much of a step is done, and of what in particular. */
export interface Portion {
  readonly done: number;
  /** Absent where nobody knows. */
  readonly total?: number | undefined;
  readonly detail?: string;
}

/** Shows how far something is: a bar where a person watches, else one line for each new step. */
export class Progress {
  private bar: SingleBar | undefined;
  private step = "";

  constructor(private readonly terminal: Terminal) {}

  /** Shows how much of a step is done. */
  show(step: string, { done, total, detail = "" }: Portion): void {
    if (!this.terminal.isWatched || total === undefined) {
      if (step !== this.step) this.terminal.note(step);
    } else {
      const label = `${step} ${detail}`;
      this.bar ??= this.startBar(label);
      this.bar.setTotal(Math.max(1, total));
      this.bar.update(done, { label });
    }
    this.step = step;
  }

  /** Takes the bar away, so that lines can be written. */
  end(): void {
    this.bar?.stop();
    this.bar = undefined;
  }

  private startBar(label: string): SingleBar {
    const options = { format: "{bar} {percentage} % {label}", stream: process.stderr, clearOnComplete: true, fps: 5 };
    const bar = new SingleBar({ ...options, hideCursor: true }, Presets.shades_grey);
    bar.start(1, 0, { label });
    return bar;
  }
}
