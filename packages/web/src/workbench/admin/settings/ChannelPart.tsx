import { type ComponentType, useId } from "react";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { type Channel, useStand } from "./use-setting.ts";

interface ChannelPartProps<Stand> {
  readonly title: string;
  readonly channel: Channel;
  /** What it is set with, once it is known how it stands. */
  readonly editing: ComponentType<{ readonly stand: Stand }>;
}

/** One way out on the page of settings: on its way, not to be had, or to be set. */
export const ChannelPart = <Stand,>({ title, channel, editing: Editing }: ChannelPartProps<Stand>) => {
  const heading = useId();
  const { data, error, refetch } = useStand<Stand>(channel);
  return (
    <section className="account-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {data !== undefined ? (
        <Editing stand={data} />
      ) : error === null ? (
        <Loading />
      ) : (
        <Trouble error={error} onAgain={() => void refetch()} />
      )}
    </section>
  );
};
