import { Modal } from "antd";
import { useWords } from "../words/use-words.ts";

/** Every key of the desk, in one look. */
export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const words = useWords().keys;
  return (
    <Modal open={open} title={words.title} footer={null} width={520} onCancel={onClose}>
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
