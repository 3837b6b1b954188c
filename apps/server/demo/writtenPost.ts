/** A post of the topic group as written: who, minutes before now, what, and to which post. */
export interface WrittenPost {
  key: string;
  name: string;
  minutesAgo: number;
  text: string;
  replyTo?: string;
  department?: string;
}
