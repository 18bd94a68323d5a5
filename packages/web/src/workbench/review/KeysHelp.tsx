import { Modal } from "antd";
import { useWords } from "../words/use-words.ts";

/** Every key of the desk, in one look. */
export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const words = useWords().keys;
  return (
    // It closes at once: while it faded it would still take the next key.
    <Modal
      open={open}
      title={words.title}
      footer={null}
      width={520}
      transitionName=""
      maskTransitionName=""
      onCancel={onClose}
    >
      <dl className="keys-help">
        {words.list.map(([sign, meaning]) => (
          <div key={sign}>
            <dt>
              <kbd>{sign}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
