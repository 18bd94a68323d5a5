import { Form, Modal } from "antd";
import type { ReactNode } from "react";
import { CorrectionEnd, RestoredNotice } from "./CorrectionEnd.tsx";
import { type Correction, type CorrectionOf, useCorrection } from "./use-correction.ts";

interface CorrectionDialogProps<V> extends Omit<CorrectionOf<V>, "form"> {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** What saving is called. */
  readonly save: string;
  readonly fields: (correction: Correction<V>) => ReactNode;
}

/** A form over the page whose typing is kept until it is saved, and which says when somebody else was faster. */
export const CorrectionDialog = <V extends object>({ title, width, save, fields, ...of }: CorrectionDialogProps<V>) => {
  const [form] = Form.useForm<V>();
  const correction = useCorrection<V>({ ...of, form });
  return (
    <Modal open title={title} footer={null} width={width} onCancel={of.onClose} mask={{ closable: false }}>
      <Form
        form={form}
        layout="vertical"
        initialValues={correction.initial}
        requiredMark={false}
        disabled={correction.busy}
        onValuesChange={(_, values) => correction.keep(values)}
        onFinish={(values) => void correction.save(values)}
      >
        {correction.restored ? <RestoredNotice onReset={correction.reset} /> : null}
        {fields(correction)}
        <CorrectionEnd correction={correction} save={save} />
      </Form>
    </Modal>
  );
};
