import { type ChangeEvent, type ComponentProps, useRef, useState } from 'react'
import { Icon } from '#app/ui/icon'
import { describedBy, Labelled, type LabelledProps } from '#app/ui/labelled'
import { Num } from '#app/ui/num'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

type FileFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'value' | 'defaultValue'> & LabelledProps

/** '3.4 MB': for reading only. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Puts the files back into the input in another order: the order in which they are posted. */
function writeFiles(input: HTMLInputElement, files: readonly File[]) {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  input.files = transfer.files
}

/**
 * One file or several, in order. The browser's own picker lies over our words, because its own are in the browser's language;
 * without JavaScript it is seen itself. The files are listed and can be moved or taken out. Its form is an `ActionForm files`.
 */
export function FileField({ label, problem, hint, optional, multiple, onChange, ...input }: FileFieldProps) {
  const { t } = useWords()
  const own = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const labelled = { id: input.id, label, problem, hint, optional }

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setFiles([...(event.target.files ?? [])])
    onChange?.(event)
  }
  const arrange = (next: readonly File[]) => {
    if (own.current) writeFiles(own.current, next)
    setFiles(next)
  }

  return (
    <Labelled {...labelled}>
      <div className="relative rounded-control border border-dashed border-ctl bg-sheet p-2.5 text-detail text-ink2 has-[:focus-visible]:shadow-ring has-[[aria-invalid]]:border-2 has-[[aria-invalid]]:border-red">
        <p aria-hidden="true" className="flex items-center gap-3 noscript:hidden">
          <span className="inline-flex min-h-control items-center rounded-control border border-line2 bg-sunk px-3.5 font-medium text-ink">
            {t(multiple ? uiWords.chooseFiles : uiWords.chooseFile)}
          </span>
          {files.length === 0 && t(uiWords.noFile)}
        </p>
        <input
          ref={own}
          type="file"
          multiple={multiple}
          onChange={choose}
          className="absolute inset-0 cursor-pointer opacity-0 noscript:static noscript:opacity-100"
          {...input}
          {...describedBy(labelled)}
        />
      </div>
      {files.length > 0 && <FileList files={files} onArrange={arrange} />}
    </Labelled>
  )
}

type FileListProps = { files: readonly File[]; onArrange: (files: readonly File[]) => void }

function FileList({ files, onArrange }: FileListProps) {
  const { t } = useWords()
  const swap = (index: number) => {
    const next = [...files]
    next.splice(index - 1, 2, ...next.slice(index - 1, index + 1).reverse())
    onArrange(next)
  }
  const act =
    'inline-flex size-control items-center justify-center rounded-control text-ink3 hover:bg-line hover:text-ink'
  return (
    <ol className="mt-2">
      {files.map((file, index) => (
        <li
          key={`${file.name}-${file.size}-${file.lastModified}`}
          className="flex items-center gap-3 border-b border-line py-1 text-detail"
        >
          <Num className="w-6 text-ink3">{index + 1}</Num>
          <bdi className="min-w-0 truncate">{file.name}</bdi>
          <Num className="ms-auto text-note text-ink3">{sizeOf(file.size)}</Num>
          {index > 0 && (
            <button
              type="button"
              className={act}
              aria-label={t(uiWords.moveUp, { name: file.name })}
              onClick={() => swap(index)}
            >
              <Icon name="up" size={16} />
            </button>
          )}
          <button
            type="button"
            className={act}
            aria-label={t(uiWords.remove, { name: file.name })}
            onClick={() => onArrange(files.filter((one) => one !== file))}
          >
            <Icon name="cross" size={16} />
          </button>
        </li>
      ))}
    </ol>
  )
}
