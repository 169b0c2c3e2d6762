import { Modal, type ModalProps } from '@mantine/core';

/** A modal dialog. Its header is no banner of the page. */
export function Dialog(props: ModalProps) {
  return (
    <Modal closeButtonProps={{ 'aria-label': 'Close' }} attributes={{ header: { role: 'presentation' } }} {...props} />
  );
}
