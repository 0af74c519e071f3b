import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** How much of the files has gone up, 0 to 1. */
export function UploadProgress({ share }: { share: number }) {
  const { t } = useWords()
  const percent = Math.round(share * 100)
  return (
    <div className="grid gap-1.5 text-detail text-ink2">
      <label htmlFor="upload-progress">{t(uiWords.uploading, { percent })}</label>
      <progress
        id="upload-progress"
        max={100}
        value={percent}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-bar bg-line accent-acc [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-acc"
      />
    </div>
  )
}
