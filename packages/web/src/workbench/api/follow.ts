interface Followed<T> {
  /** Address of a stream of server-sent events. */
  readonly address: string;
  /** Name of its events. */
  readonly event: string;
  readonly onNews: (news: T) => void;
  /** Told whenever the stream is connected, and whenever it breaks; the browser takes it up again by itself. */
  readonly onLine: (connected: boolean) => void;
}

/** Follows a stream until the function it gives back is called. */
export const follow = <T>({ address, event, onNews, onLine }: Followed<T>): (() => void) => {
  const stream = new EventSource(address);
  stream.addEventListener("open", () => onLine(true));
  stream.addEventListener("error", () => onLine(false));
  stream.addEventListener(event, ({ data }: MessageEvent<string>) => onNews(JSON.parse(data) as T));
  return () => stream.close();
};
