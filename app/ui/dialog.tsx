import type { ReactNode } from 'react'
import { Dialog as Box, DialogTrigger, Heading, Modal, ModalOverlay, Button as Trigger } from 'react-aria-components'
import { type ButtonLook, looksOf } from '#app/ui/button'

type DialogProps = {
  /** The words of the button that opens it. */
  open: ReactNode
  look?: ButtonLook
  title: ReactNode
  /** What stands inside; it is given the way to close. */
  children: (close: () => void) => ReactNode
}

/**
 * For an act that cannot be undone, or a short thing to make. It traps the focus, closes with Escape and gives the focus
 * back. What must also work before JavaScript is a page of its own, never this.
 */
export function Dialog({ open, look = 'plain', title, children }: DialogProps) {
  return (
    <DialogTrigger>
      <Trigger className={looksOf({ look })}>{open}</Trigger>
      <ModalOverlay
        className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-[rgb(0_0_0/0.4)] p-5"
        isDismissable
      >
        <Modal className="w-full max-w-130 rounded-palette bg-raise p-6.5 shadow-raise">
          <Box className="outline-none">
            {({ close }) => (
              <>
                <Heading slot="title" className="mb-2 font-display text-[1.25rem] leading-snug font-medium">
                  {title}
                </Heading>
                {children(close)}
              </>
            )}
          </Box>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
