import { Link, useSearchParams } from '@remix-run/react'
import { type ShownFile, type Slide, slidesOf } from '#app/deliverables/slides'
import { Icon } from '#app/ui/icon'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** The work itself: one picture, film or page at a time. Which one is in the address, so it works before JavaScript. */
export function Stage({ files }: { files: readonly ShownFile[] }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const slides = slidesOf(files)
  const wanted = Number(search.get('slide') ?? '1')
  const at = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), slides.length) : 1
  const slide = slides[at - 1]
  if (!slide) return null
  const to = (number: number) => {
    const next = new URLSearchParams(search)
    next.set('slide', String(number))
    return `?${next}`
  }
  return (
    <div className="mt-4">
      <figure>
        <div
          className={`ring-inside grid place-items-center overflow-hidden rounded-tag bg-sunk ${slide.kind === 'video' ? 'aspect-video' : 'h-[min(62vh,36rem)] max-sm:aspect-[4/3] max-sm:h-auto'}`}
        >
          <Artwork slide={slide} />
        </div>
        {slides.length > 1 && (
          <figcaption className="mt-2.5 grid grid-cols-[1fr_auto_1fr] items-center gap-3 text-detail text-ink3">
            <Step to={to(at - 1)} isThere={at > 1} name={t(words.newer)} icon="back" />
            <span className="text-center">
              {t(words.fileOf, { no: files.indexOf(slide.file) + 1, of: files.length })}
              <PageOf slide={slide} />
            </span>
            <Step to={to(at + 1)} isThere={at < slides.length} name={t(words.older)} icon="chevron" />
          </figcaption>
        )}
      </figure>
      <FileStrip slides={slides} at={at} to={to} />
    </div>
  )
}

/** Inside a paper of several pages: which of them it is. */
function PageOf({ slide: { kind, page, file } }: { slide: Slide }) {
  const { t } = useWords()
  const pages = file.pages ?? 1
  if (kind !== 'page' || pages < 2) return null
  return (
    <>
      {t(words.comma)}
      {t(words.pageOf, { page, pages })}
    </>
  )
}

/** Artwork keeps its own direction and is never mirrored or inverted. */
function Artwork({ slide }: { slide: Slide }) {
  const { t } = useWords()
  const name = slide.file.label || slide.file.name
  const fit = 'size-full min-h-0 object-contain'
  if (slide.kind === 'video')
    return (
      <video key={slide.src} controls preload="metadata" dir="ltr" className={fit} src={slide.src} aria-label={name}>
        <track kind="captions" />
      </video>
    )
  if (slide.kind === 'other')
    return (
      <p className="p-6 text-center text-ink2">
        {t(words.noPreview)}{' '}
        <a href={slide.src} className="link">
          {t(words.download)}
        </a>
      </p>
    )
  return <img key={slide.src} src={slide.src} alt={name} className={fit} />
}

type StepProps = { to: string; isThere: boolean; name: string; icon: 'back' | 'chevron' }

function Step({ to, isThere, name, icon }: StepProps) {
  const look =
    'inline-flex min-h-11 w-fit items-center justify-center gap-2 rounded-control border px-4 font-medium text-ink'
  if (!isThere) return <span aria-hidden="true" className="invisible" />
  return (
    <Link
      to={to}
      preventScrollReset
      className={`${look} border-line2 hover:bg-line ${icon === 'chevron' ? 'justify-self-end' : ''}`}
    >
      {icon === 'back' && <Icon name="back" size={16} />}
      {name}
      {icon === 'chevron' && <Icon name="chevron" size={16} />}
    </Link>
  )
}

type StripProps = { slides: readonly Slide[]; at: number; to: (number: number) => string }

/** Every file in its order, with the way to its own bytes. */
function FileStrip({ slides, at, to }: StripProps) {
  const { t } = useWords()
  const firsts = slides.map((slide, index) => ({ slide, number: index + 1 })).filter(({ slide }) => slide.page === 1)
  return (
    <ol aria-label={t(words.filesInOrder)} className="mt-3 border-t border-line">
      {firsts.map(({ slide: { file, src }, number }) => (
        <li key={file.id} className="flex items-center gap-3 border-b border-line py-1 text-detail">
          <Num className="w-6 text-ink3">{file.no}</Num>
          <Link
            to={to(number)}
            preventScrollReset
            aria-current={slides[at - 1]?.file.id === file.id ? 'true' : undefined}
            className="flex min-h-control min-w-0 items-center hover:underline aria-[current]:font-semibold"
          >
            <bdi className="truncate">{file.label || file.name}</bdi>
          </Link>
          <a
            href={src.split('?')[0]}
            aria-label={`${t(words.download)}: ${file.name}`}
            className="ms-auto grid size-control flex-none place-items-center rounded-control text-ink3 hover:bg-line hover:text-ink"
          >
            <Icon name="download" size={16} />
          </a>
        </li>
      ))}
    </ol>
  )
}
